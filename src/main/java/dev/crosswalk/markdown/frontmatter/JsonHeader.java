package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.FrontMatter.Slip;
import dev.crosswalk.markdown.frontmatter.FrontMatter.Style;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JSON object at the start of a page, as Hugo writes it. JSON is read as the YAML that it is. */
final class JsonHeader {
  private static final Pattern OPENING =
      Pattern.compile("\\{\\s*(\"|\\n\\s*['\\w-]+\\s*:|\\w+\\s*:)");
  private static final int MAX_OPENING = 500;
  private static final String RULE = "front-matter-missing";

  private JsonHeader() {}

  static Optional<FrontMatter> split(HeaderLines lines) {
    int open = lines.start() + lines.at(lines.start()).indexOf('{');
    int limit = Math.min(lines.text().length(), open + MAX_OPENING);
    if (!lines.first().startsWith("{")
        || !OPENING.matcher(lines.text()).region(open, limit).lookingAt()) {
      return Optional.empty();
    }
    int close = close(lines.text(), open);
    if (close < 0) {
      return Optional.of(slip(lines, "the JSON front matter is not closed", "end it with \"}\""));
    }
    int end = lines.end(close);
    if (!lines.text().substring(close + 1, end).isBlank()) {
      return Optional.of(
          slip(lines, "text follows the JSON front matter", "begin a new line after \"}\""));
    }
    String text = lines.text().substring(lines.start(), close + 1);
    return Optional.of(
        FrontMatter.of(Style.JSON, text, lines.line(), Math.min(lines.text().length(), end + 1)));
  }

  private static FrontMatter slip(HeaderLines lines, String message, String hint) {
    return FrontMatter.broken(new Slip(lines.position(lines.start()), 1, RULE, message, hint));
  }

  /** Offset of the brace that closes the one at {@code open}; -1 if there is none. */
  private static int close(String text, int open) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Tabs are blanks in JSON and never part of a text; YAML is stricter about them. */
  static YamlReader.Read read(String file, FrontMatter front) {
    String text = front.text().replace('\t', ' ').replace('\uFEFF', ' ');
    boolean braces = text.stripLeading().startsWith("{");
    return braces || text.isBlank()
        ? YamlReader.read(file, text, front.line())
        : YamlReader.read(file, "{\n" + text + "}", front.line() - 1);
  }
}
