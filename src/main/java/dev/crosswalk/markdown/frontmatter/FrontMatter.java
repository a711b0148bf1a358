package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.util.Optional;

/**
 * Where a source's front matter ends and its body begins.
 *
 * @param text the header without its separator lines
 * @param line 1-based line of the header's first line
 * @param body 0-based UTF-16 offset of the body in the source
 * @param slip why a header that was plainly meant as one cannot be told from the body
 */
record FrontMatter(Style style, String text, int line, int body, Optional<Slip> slip) {

  enum Style {
    /** Between two lines {@code ---}. */
    YAML,
    /** Between two lines {@code +++}: other generators' pages. */
    TOML,
    /** In braces at the start, as Hugo writes it, or between two lines {@code ;;;}. */
    JSON,
    /** {@code key=value} lines up to a separator line: JBake's. */
    JBAKE,
    /** Meant as a header, and not written as one: see {@link FrontMatter#slip()}. */
    BROKEN,
    NONE
  }

  /** What is wrong with the lines around a header. */
  record Slip(Position position, int length, String rule, String message, String hint) {
    Diagnostic in(String file) {
      return Diagnostic.error(file, position, length, rule, message).withHint(hint);
    }
  }

  static final FrontMatter NONE = new FrontMatter(Style.NONE, "", 1, 0, Optional.empty());

  static FrontMatter of(Style style, String text, int line, int body) {
    return new FrontMatter(style, text, line, body, Optional.empty());
  }

  static FrontMatter broken(Slip slip) {
    return new FrontMatter(Style.BROKEN, "", 1, 0, Optional.of(slip));
  }

  /**
   * Splits a source. Blank lines, a byte order mark and HTML comments may stand before the header.
   *
   * @param separator JBake's separator line, usually {@code ~~~~~~}
   */
  static FrontMatter split(String text, String separator) {
    HeaderLines lines = HeaderLines.of(text);
    return FencedHeader.split(lines)
        .or(() -> JsonHeader.split(lines))
        .or(() -> JbakeLines.split(lines, separator))
        .or(() -> LostHeader.find(lines, separator))
        .orElse(NONE);
  }
}
