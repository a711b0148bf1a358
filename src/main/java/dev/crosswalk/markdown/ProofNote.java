package dev.crosswalk.markdown;

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
    return switch (proof.outcome()) {
      case REJECTED -> message(proof, by(proof, " says"), proof.message(), openLines);
      case PANICKED ->
          message(
              proof,
              by(proof, ": ends with"),
              proof.message().isEmpty() ? sample.panics().orElse("") : proof.message(),
              openLines);
      case RACED ->
          message(
              proof,
              by(proof, "’s race detector says"),
              proof.message().isEmpty() ? "WARNING: DATA RACE" : proof.message(),
              openLines);
      case RAN ->
          sample
              .prints()
              .map(text ->
                  block(proof, by(proof, text.isEmpty() ? ": prints nothing" : ": prints"), text))
              .orElseGet(() -> line(proof, "Compiled and run with " + proof.toolchain()));
      case TESTED -> line(proof, "Compiled, its tests passed with " + proof.toolchain());
      case COMPILED -> line(proof, "Compiled with " + proof.toolchain());
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

  private static String by(Proof proof, String verb) {
    return proof.toolchain() + verb;
  }

  private static String message(Proof proof, String head, String text, int openLines) {
    String message = text.strip();
    int end = message.indexOf('\n');
    if (end < 0) {
      return block(proof, head, message);
    }
    boolean open = message.lines().count() <= openLines;
    return "<details class=\"proof %s\"%s><summary>%s<samp>%s</samp></summary>%s</details>"
        .formatted(
            proof.outcome().word(),
            open ? " open" : "",
            head(proof, "span", head),
            shown(message.substring(0, end)),
            terminal(message.substring(end + 1)));
  }

  private static String block(Proof proof, String head, String text) {
    return "<div class=\"proof %s\">%s%s</div>"
        .formatted(
            proof.outcome().word(), head(proof, "p", head), text.isEmpty() ? "" : terminal(text));
  }

  private static String line(Proof proof, String words) {
    return "<div class=\"proof %s\">%s</div>"
        .formatted(proof.outcome().word(), head(proof, "p", words));
  }

  private static String head(Proof proof, String tag, String words) {
    return "<%s class=\"proof-head\">%s <time datetime=\"%s\">%s</time></%s>"
        .formatted(tag, shown(words), proof.date(), proof.date(), tag);
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
