package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/**
 * Dates as stock JBake takes them: text after what {@code date.format} needs is ignored. A day that
 * does not exist is an error here; stock makes another day of it. Not thread-safe.
 */
final class JbakeDate {
  private final String pattern;
  private final Optional<SimpleDateFormat> format;
  private final List<Diagnostic> findings;

  /**
   * @param pattern one that is none gives no dates: reading the settings has said so
   */
  JbakeDate(String pattern, List<Diagnostic> findings) {
    this.pattern = pattern;
    this.format = format(pattern);
    this.findings = findings;
  }

  private static Optional<SimpleDateFormat> format(String pattern) {
    try {
      SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.ENGLISH);
      format.setTimeZone(TimeZone.getTimeZone("UTC"));
      format.setLenient(false);
      return Optional.of(format);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A finding if there is no such date between the years 1 and 9999. */
  Optional<LocalDateTime> read(String file, String value, Position position) {
    if (format.isEmpty()) {
      return Optional.empty();
    }
    Date date = format.get().parse(value, new ParsePosition(0));
    Optional<LocalDateTime> time =
        Optional.ofNullable(date)
            .map(it -> LocalDateTime.ofInstant(it.toInstant(), ZoneOffset.UTC))
            .filter(it -> it.getYear() >= 1 && it.getYear() <= 9999);
    if (time.isEmpty()) {
      findings.add(
          Diagnostic.error(file, position, value.length(), "date-invalid", "no such date: " + value)
              .withHint("write it as " + pattern));
    }
    return time;
  }
}
