package dev.crosswalk.markdown.html;

import dev.crosswalk.model.Proof;
import dev.crosswalk.model.Sample;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * What a program did when it was verified, as trusted HTML below its code. Whatever tools and
 * programs said is text, and shown as such.
 */
final class ProofNote {
  /** Characters that would move, hide or turn around what stands beside them. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");

  private ProofNote() {}

  /**
   * @param openLines a message of at most this many lines is shown whole; a longer one is folded
   *     behind its first line
   */
  static String html(Sample sample, Proof proof, int openLines) {
    String message = proof.message().strip();
    return switch (proof.outcome()) {
      case REJECTED -> message(proof, "The compiler says", message, openLines);
      case PANICKED ->
          message(
              proof,
              "Ends with",
              message.isEmpty() ? sample.panics().orElse("") : message,
              openLines);
      case RACED ->
          message(
              proof,
              "The race detector says",
              message.isEmpty() ? "WARNING: DATA RACE" : message,
              openLines);
      case RAN ->
          sample
              .prints()
              .map(text -> block(proof, text.isEmpty() ? "Prints nothing" : "Prints", text))
              .orElseGet(() -> block(proof, "Compiled and run", ""));
      case TESTED -> block(proof, "Compiled, and its tests pass", "");
      case COMPILED -> block(proof, "Compiled, not run", "");
    };
  }

  /**
   * What the programs' compilers were, and when, in one sentence of plain text.
   *
   * @param proofs of programs that ran; may be empty, and then so is the sentence
   */
  static String sentence(List<Proof> proofs) {
    if (proofs.isEmpty()) {
      return "";
    }
    LocalDate date = proofs.getFirst().date();
    boolean oneDay = proofs.stream().allMatch(proof -> proof.date().equals(date));
    String toolchains =
        proofs.stream()
            .map(proof -> oneDay ? proof.toolchain() : proof.toolchain() + " on " + proof.date())
            .collect(Collectors.joining(" and "));
    return "Compiled and run with " + toolchains + (oneDay ? " on " + date : "");
  }

  private static String message(Proof proof, String head, String text, int openLines) {
    int end = text.indexOf('\n');
    if (end < 0) {
      return block(proof, head, text);
    }
    boolean open = text.lines().count() <= openLines;
    return "<details class=\"proof %s\"%s><summary>%s<samp>%s</samp></summary>%s</details>"
        .formatted(
            proof.outcome().word(),
            open ? " open" : "",
            head(proof, "span", head),
            shown(text.substring(0, end)),
            terminal(text.substring(end + 1)));
  }

  private static String block(Proof proof, String head, String text) {
    return "<div class=\"proof %s\">%s%s</div>"
        .formatted(
            proof.outcome().word(), head(proof, "p", head), text.isEmpty() ? "" : terminal(text));
  }

  private static String head(Proof proof, String tag, String words) {
    return "<%s class=\"proof-head\">%s <span class=\"by\">%s, <time datetime=\"%s\">%s</time></span></%s>"
        .formatted(tag, words, shown(proof.toolchain()), proof.date(), proof.date(), tag);
  }

  private static String terminal(String text) {
    return "<pre tabindex=\"0\"><samp>" + shown(text) + "</samp></pre>";
  }

  private static String shown(String text) {
    return Entities.escape(
        UNSEEN
            .matcher(text)
            .replaceAll(match ->
                "U+%04X".formatted(match.group().codePointAt(0)).toUpperCase(Locale.ROOT)));
  }
}
