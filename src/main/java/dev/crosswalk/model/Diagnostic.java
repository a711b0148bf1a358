package dev.crosswalk.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * One finding about one place, written for the person who has to mend it.
 *
 * @param file path relative to the source folder, with {@code /}; the folder itself is {@code .}
 * @param length number of UTF-16 units to underline from {@code position}, at least 1
 * @param rule stable id, e.g. {@code link-broken}
 * @param message the fact, with the bad value in it; no full stop
 * @param hint the next step, if one is known
 */
public record Diagnostic(
    String file,
    Position position,
    int length,
    Severity severity,
    String rule,
    String message,
    Optional<String> hint)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostic::file)
          .thenComparing(Diagnostic::position)
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    length = Math.max(1, length);
  }

  public static Diagnostic error(
      String file, Position position, int length, String rule, String message) {
    return new Diagnostic(file, position, length, Severity.ERROR, rule, message, Optional.empty());
  }

  public static Diagnostic warning(
      String file, Position position, int length, String rule, String message) {
    return new Diagnostic(
        file, position, length, Severity.WARNING, rule, message, Optional.empty());
  }

  public Diagnostic withHint(String hint) {
    return new Diagnostic(file, position, length, severity, rule, message, Optional.of(hint));
  }

  public Diagnostic withHint(Optional<String> hint) {
    return new Diagnostic(file, position, length, severity, rule, message, hint);
  }

  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(file, position, length, other, rule, message, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Diagnostic other) {
    return BY_PLACE.compare(this, other);
  }
}
