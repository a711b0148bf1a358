package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.model.Position;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a source in which a header is looked for, and what its lines look like.
 *
 * @param start 0-based UTF-16 offset of the first line with something on it that is no HTML comment
 * @param line 1-based number of that line
 */
record HeaderLines(String text, int start, int line) {
  /** Keys by which other generators' headers are known; a word of prose is rarely one. */
  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "date",
          "draft",
          "published",
          "publish",
          "status",
          "layout",
          "tags",
          "type",
          "categories",
          "description",
          "slug",
          "permalink",
          "weight",
          "author",
          "authors",
          "id");

  /** Keys that decide whether a page is published. */
  private static final Set<String> DECIDING = Set.of("draft", "published", "publish", "status");

  private static final Pattern COLON =
      Pattern.compile("\\s*[\"']?([A-Za-z_][\\w.-]{0,60})[\"']?[ \\t]*:([ \\t].*|)");
  private static final Pattern EQUALS =
      Pattern.compile("\\s*[\"']?([A-Za-z_][\\w.:-]{0,60})[\"']?[ \\t]*=(.*)");

  static HeaderLines of(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\uFEFF' || c == '\u00A0') {
        at++;
      } else if (text.startsWith("<!--", at) && text.indexOf("-->", at + 4) >= 0) {
        at = text.indexOf("-->", at + 4) + 3;
      } else {
        break;
      }
    }
    int start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    boolean blank = text.substring(start, at).isBlank();
    int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    return new HeaderLines(text, blank ? start : at, line);
  }

  int end(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  int next(int from) {
    return Math.min(text.length(), end(from) + 1);
  }

  String at(int from) {
    return text.substring(from, end(from));
  }

  /** The first line, without blanks around it. */
  String first() {
    return at(start).replace("\uFEFF", "").strip();
  }

  int number(int offset) {
    return line + (int) text.substring(start, offset).chars().filter(c -> c == '\n').count();
  }

  Position position(int offset) {
    String written = at(offset);
    return new Position(
        number(offset), 1 + Math.max(0, written.length() - written.stripLeading().length()));
  }

  /** The key of a line {@code key: value} or {@code key = value}, in lower case. */
  static Optional<String> key(String line) {
    return colonKey(line).or(() -> equalsKey(line));
  }

  static Optional<String> colonKey(String line) {
    return key(COLON, line);
  }

  static Optional<String> equalsKey(String line) {
    return key(EQUALS, line);
  }

  private static Optional<String> key(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line.length() > 500 ? line.substring(0, 500) : line);
    return matcher.matches()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  static boolean isKnown(String key) {
    return KNOWN.contains(key);
  }

  static boolean isDeciding(String key) {
    return DECIDING.contains(key);
  }

  /**
   * Whether what follows an opening line is meant as a header: a key right below it, or a known key
   * after blank lines and comments, or in the first block a key that decides about publishing.
   */
  boolean meant(int from) {
    int at = from;
    while (at < text.length() && isEmptyOrComment(at(at))) {
      at = next(at);
    }
    Optional<String> first = key(at(Math.min(at, text.length())));
    if (first.isPresent() && (at == from || isKnown(first.get()))) {
      return true;
    }
    for (int n = 0; at < text.length() && n < 100 && !at(at).isBlank(); at = next(at), n++) {
      if (key(at(at)).filter(HeaderLines::isDeciding).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmptyOrComment(String line) {
    return line.isBlank() || line.stripLeading().startsWith("#");
  }
}
