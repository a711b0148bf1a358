package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Finds characters that a reader cannot see and a compiler or browser may act upon: controls,
 * bidirectional overrides (the "Trojan Source" attack, CVE-2021-42574), zero-width characters
 * outside words that need them, and tag characters outside flag emoji.
 */
final class HiddenCharacters {
  private HiddenCharacters() {}

  /** Beyond this the file is not prose; more findings would not help. */
  private static final int MAX_FINDINGS = 20;

  /**
   * Adds a finding for each.
   *
   * @return whether the text holds NUL, and so is no text at all
   */
  static boolean find(String text, String name, boolean strict, List<Diagnostic> findings) {
    int line = 1;
    int lineStart = 0;
    int found = 0;
    for (int i = 0; i < text.length() && found < MAX_FINDINGS; ) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        lineStart = i + 1;
      }
      if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\t') {
        i++;
        continue;
      }
      int codePoint = text.codePointAt(i);
      Optional<String> what = hidden(codePoint, text, i);
      if (what.isPresent()) {
        found++;
        Position position = new Position(line, i - lineStart + 1);
        findings.add(finding(codePoint, what.get(), name, position, strict));
        if (codePoint == 0) {
          return true;
        }
      }
      i += Character.charCount(codePoint);
    }
    return false;
  }

  private static Diagnostic finding(
      int codePoint, String what, String file, Position position, boolean strict) {
    Severity severity = strict || codePoint == 0 ? Severity.ERROR : Severity.WARNING;
    return new Diagnostic(
        file,
        position,
        1,
        severity,
        "hidden-character",
        "U+%04X is %s".formatted(codePoint, what),
        Optional.of("delete it"));
  }

  private static Optional<String> hidden(int codePoint, String text, int index) {
    if (codePoint == 0) {
      return Optional.of("NUL: the file is not text");
    }
    if ((codePoint < 0x20 && codePoint != '\f') || (codePoint >= 0x7F && codePoint < 0xA0)) {
      return Optional.of("a control character");
    }
    if ((codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)) {
      return Optional.of("a bidirectional control that can hide what code says");
    }
    if (codePoint == 0x200C || codePoint == 0x200D) {
      return joins(text, index) ? Optional.empty() : Optional.of("invisible");
    }
    if (codePoint >= 0xE0000 && codePoint <= 0xE007F) {
      return afterFlag(text, index) ? Optional.empty() : Optional.of("invisible");
    }
    return isInvisible(codePoint) ? Optional.of("invisible") : Optional.empty();
  }

  private static boolean isInvisible(int codePoint) {
    return codePoint == 0x200B
        || (codePoint >= 0x2060 && codePoint <= 0x2064)
        || codePoint == 0x180E
        || codePoint == 0xFEFF
        || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB);
  }

  /** Persian, Indic scripts and emoji join with U+200C and U+200D: both neighbours are not ASCII. */
  private static boolean joins(String text, int index) {
    return index > 0
        && index + 1 < text.length()
        && text.charAt(index - 1) > 0x7F
        && text.charAt(index + 1) > 0x7F
        && !Character.isWhitespace(text.charAt(index - 1))
        && !Character.isWhitespace(text.charAt(index + 1));
  }

  /** Regional flags are a black flag followed by up to seven tag characters. */
  private static boolean afterFlag(String text, int index) {
    int flag = text.lastIndexOf("\uD83C\uDFF4", index);
    return flag >= 0 && index - flag <= 16;
  }
}
