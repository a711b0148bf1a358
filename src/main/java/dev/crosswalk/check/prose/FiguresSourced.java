package dev.crosswalk.check.prose;

import dev.crosswalk.model.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A share, a ratio or an amount of money in a passage that leads nowhere. Figures that the page
 * works out itself are told apart by a reader, so these are warnings.
 */
final class FiguresSourced implements ProseRule {
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\w.])(?!100\\s?%)\\d[\\d.,]*\\s?(?:%|per cent\\b|percent\\b)|[$€£]\\s?\\d[\\d.,]*"
              + "|\\b\\d+(?:\\.\\d+)?(?:×|x\\b| times (?:faster|slower|less|more|as)\\b)");

  /** What says that the project measured or reckons itself. */
  private static final Pattern OWN =
      Pattern.compile(
          "\\b(?:\\d+%? of \\d+|we measured|measured here|our (?:estimate|rule|judgement|arithmetic|assumption)"
              + "|assum\\w+|for example|such as|thresholds?|ours|suppositions?|calculat\\w+|probability|certainty"
              + "|e\\.g\\.|say|suppose|if)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Diagnostic> check(String file, List<Passage> passages) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.kind() == Passage.Kind.ROW
          || passage.hasLink()
          || OWN.matcher(passage.text()).find()) {
        continue;
      }
      for (MatchResult figure : FIGURE.matcher(passage.text()).results().limit(1).toList()) {
        findings.add(
            Diagnostic.warning(
                    file,
                    passage.position(figure.start()),
                    figure.group().length(),
                    "prose-figure",
                    "\"%s\" has no source in its paragraph".formatted(figure.group().strip()))
                .withHint(
                    "link the ledger's row (fact:…) or the source, or say whose estimate it is"));
      }
    }
    return findings;
  }
}
