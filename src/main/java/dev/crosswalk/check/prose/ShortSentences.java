package dev.crosswalk.check.prose;

import dev.crosswalk.check.prose.Passage.Kind;
import dev.crosswalk.model.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Sentences that can be read once. */
final class ShortSentences implements ProseRule {
  /** Words above which a sentence is named. */
  static final int LONG = 45;

  /** Words above which it is refused. */
  static final int TOO_LONG = 60;

  /** From one full stop, colon, semicolon or mark to the next. */
  private static final Pattern SENTENCE =
      Pattern.compile("[^\\s.!?:;](?:[^.!?:;]|[.!?:;](?!\\s|$))*");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}’'-]*");

  @Override
  public List<Diagnostic> check(String file, List<Passage> passages) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.kind() == Kind.PARAGRAPH) {
        SENTENCE
            .matcher(passage.text())
            .results()
            .forEach(sentence -> judge(file, passage, sentence, findings));
      }
    }
    return findings;
  }

  private static void judge(
      String file, Passage passage, MatchResult sentence, List<Diagnostic> findings) {
    long words = WORD.matcher(sentence.group()).results().count();
    if (words <= LONG) {
      return;
    }
    String message = "a sentence of %d words".formatted(words);
    int length = sentence.group().lines().findFirst().orElse("").length();
    Diagnostic finding =
        words > TOO_LONG
            ? Diagnostic.error(
                file, passage.position(sentence.start()), length, "prose-sentence", message)
            : Diagnostic.warning(
                file, passage.position(sentence.start()), length, "prose-sentence", message);
    findings.add(finding.withHint("make it two"));
  }
}
