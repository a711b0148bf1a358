package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Suggestions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A status in JBake's words. Stock renders a page of any other status; here it is an error. */
final class JbakeStatus {
  static final String PUBLISHED = "published";
  private static final String LATER = "published-date";
  private static final String DRAFT = "draft";
  private static final List<String> ALL = List.of(PUBLISHED, LATER, DRAFT);

  private final LocalDateTime now;
  private final List<Diagnostic> findings;

  JbakeStatus(LocalDateTime now, List<Diagnostic> findings) {
    this.now = now;
    this.findings = findings;
  }

  /**
   * {@code published}, {@code draft}, or {@code published-date} for a page of the future.
   *
   * @param line empty for a page that says nothing: stock makes a draft of it, without a word
   * @param date as the header gives it
   */
  String read(String file, JbakeLine line, Optional<LocalDateTime> date) {
    String word = line.value().toLowerCase(Locale.ROOT);
    if (word.isEmpty() || DraftKeys.isHidden(word)) {
      return DRAFT;
    }
    if (!ALL.contains(word)) {
      findings.add(
          finding(file, line, "status \"%s\" is not one of %s", String.join(", ", ALL))
              .withHint(Suggestions.didYouMean(word, ALL)));
      return DRAFT;
    }
    if (word.equals(LATER) && date.isEmpty()) {
      findings.add(finding(file, line, "status %s without a date", ""));
    }
    boolean over = word.equals(LATER) && date.filter(now::isAfter).isPresent();
    return over ? PUBLISHED : word;
  }

  private static Diagnostic finding(String file, JbakeLine line, String format, String allowed) {
    return Diagnostic.error(
        file,
        line.position(),
        line.value().length(),
        "draft-value",
        format.formatted(line.value(), allowed));
  }
}
