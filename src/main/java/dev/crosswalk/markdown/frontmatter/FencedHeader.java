package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.FrontMatter.Slip;
import dev.crosswalk.markdown.frontmatter.FrontMatter.Style;
import dev.crosswalk.model.Position;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header between two lines {@code ---}, {@code +++} or {@code ;;;}, and what was meant as one. An
 * opening {@code ---} with no key near it is a thematic break.
 */
final class FencedHeader {
  private static final Pattern OPENING =
      Pattern.compile("(-{2,}|\\+{3,}|;{3,}|[\u2013\u2014\u2212]+-?)\\s*([A-Za-z]*)\\s*(#.*)?");
  private static final int MAX_LENGTH = 200;
  private static final String RULE = "front-matter-missing";

  private final HeaderLines lines;
  private final String fence;
  private final String language;
  private final int content;

  private FencedHeader(HeaderLines lines, Matcher opening) {
    this.lines = lines;
    this.fence = opening.group(1);
    this.language = opening.group(2).toLowerCase(Locale.ROOT);
    this.content = lines.next(lines.start());
  }

  static Optional<FrontMatter> split(HeaderLines lines) {
    String first = lines.first();
    Matcher opening = OPENING.matcher(first);
    return first.length() <= MAX_LENGTH && opening.matches()
        ? new FencedHeader(lines, opening).read()
        : Optional.empty();
  }

  private Optional<FrontMatter> read() {
    boolean meant = lines.meant(content) || (!language.isEmpty() && opensBrace());
    boolean exact = fence.equals("---") || fence.equals("+++") || fence.equals(";;;");
    if (!exact) {
      return meant ? Optional.of(slip(fence, "opens no front matter", nearest())) : NOTHING;
    }
    Optional<Style> style = style();
    if (style.isEmpty()) {
      return meant
          ? Optional.of(slip(language, "is no language of front matter", "yaml, toml or json"))
          : NOTHING;
    }
    int close = close();
    if (close < 0) {
      return meant ? Optional.of(unclosed()) : NOTHING;
    }
    boolean first = lines.start() == 0 && lines.at(0).startsWith(fence);
    boolean header = !fence.equals("---") || meant || (first && !isBetweenBreaks(close));
    return header
        ? Optional.of(
            FrontMatter.of(
                style.get(),
                lines.text().substring(content, close),
                lines.number(content),
                lines.next(close)))
        : NOTHING;
  }

  private static final Optional<FrontMatter> NOTHING = Optional.empty();

  private boolean opensBrace() {
    return lines
        .text()
        .substring(Math.min(content, lines.text().length()))
        .stripLeading()
        .startsWith("{");
  }

  private Optional<Style> style() {
    return switch (language) {
      case "" ->
          Optional.of(
              fence.equals("---") ? Style.YAML : fence.equals("+++") ? Style.TOML : Style.JSON);
      case "yaml", "yml" -> Optional.of(Style.YAML);
      case "toml" -> Optional.of(Style.TOML);
      case "json" -> Optional.of(Style.JSON);
      default -> Optional.empty();
    };
  }

  /** Offset of the closing line; it is indented no deeper than the opening one. */
  private int close() {
    int indent = indent(lines.at(lines.start()));
    for (int at = content; at < lines.text().length(); at = lines.next(at)) {
      String line = lines.at(at);
      String mark = line.strip();
      if ((mark.equals(fence) || (fence.equals("---") && mark.equals("...")))
          && indent(line) <= indent) {
        return at;
      }
    }
    return -1;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Text between two thematic breaks: a blank line after the first, and no key in it. */
  private boolean isBetweenBreaks(int close) {
    if (content >= close || !lines.at(content).isBlank()) {
      return false;
    }
    for (int at = content; at < close; at = lines.next(at)) {
      if (HeaderLines.key(lines.at(at)).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private String nearest() {
    return switch (fence.charAt(0)) {
      case '+' -> "write \"+++\"";
      case ';' -> "write \";;;\"";
      default -> "write \"---\"";
    };
  }

  private FrontMatter slip(String found, String what, String hint) {
    return FrontMatter.broken(
        new Slip(
            lines.position(lines.start()),
            Math.max(1, lines.first().length()),
            RULE,
            "\"" + found + "\" " + what,
            hint));
  }

  private FrontMatter unclosed() {
    Position position = lines.position(lines.start());
    String hint = "end it with a line \"" + fence + "\"";
    return FrontMatter.broken(
        new Slip(position, fence.length(), RULE, "the front matter is not closed", hint));
  }
}
