package dev.crosswalk.markdown.foreign;

import dev.crosswalk.markdown.foreign.Piece.Family;
import dev.crosswalk.markdown.foreign.Piece.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a tag of JSX, whose attributes may be JavaScript between braces. Of these only a text
 * between quotes is kept.
 */
final class JsxTag {
  /** In UTF-16 units. */
  private static final int MAX_LENGTH = 4_000;

  private static final int MAX_DEPTH = 20;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.-]{0,60}+");
  private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z_:@#][\\w.:-]{0,60}+");
  private static final Pattern LITERAL = Pattern.compile("[\"'`]([^\"'`]*)[\"'`]");

  private final String text;
  private final int start;
  private final int limit;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private boolean braces;
  private int at;

  private JsxTag(String text, int start) {
    this.text = text;
    this.start = start;
    this.limit = Math.min(text.length(), start + MAX_LENGTH);
    this.at = start + 1;
  }

  /** A tag that begins at an offset, of a component or of HTML; {@code <>} has no name. */
  static Optional<Piece> at(String text, int offset) {
    return new JsxTag(text, offset).read();
  }

  /** Whether a tag of HTML is one only for JSX. */
  static boolean hasBraces(String text, int offset) {
    JsxTag tag = new JsxTag(text, offset);
    return tag.read().isPresent() && tag.braces;
  }

  private Optional<Piece> read() {
    boolean close = peek() == '/';
    at += close ? 1 : 0;
    String name = take(NAME);
    while (at < limit && peek() != '>' && peek() != '/') {
      int before = at;
      space();
      if (at > before && peek() != '>' && peek() != '/' && !attribute()) {
        return Optional.empty();
      }
      if (at == before) {
        return Optional.empty();
      }
    }
    boolean alone = peek() == '/';
    at += alone ? 1 : 0;
    if (at >= limit || peek() != '>' || (name.isEmpty() && at > start + (close ? 2 : 1))) {
      return Optional.empty();
    }
    Form form = close ? Form.CLOSE : alone ? Form.ALONE : Form.OPEN;
    return Optional.of(
        new Piece(Family.COMPONENT, name, attributes, form, text.substring(start, at + 1)));
  }

  private boolean attribute() {
    if (peek() == '{') {
      return !braces().isEmpty();
    }
    String name = take(ATTRIBUTE);
    if (name.isEmpty()) {
      return false;
    }
    int behind = at;
    space();
    if (peek() != '=') {
      at = behind;
      attributes.putIfAbsent(name, "");
      return true;
    }
    at++;
    space();
    Optional<String> value = value();
    value.ifPresent(it -> attributes.putIfAbsent(name, it));
    return value.isPresent();
  }

  private Optional<String> value() {
    char quote = peek();
    if (quote == '{') {
      String code = braces();
      Matcher literal = LITERAL.matcher(code);
      boolean one = literal.find();
      return code.isEmpty() ? Optional.empty() : Optional.of(one ? literal.group(1) : "");
    }
    if (quote != '"' && quote != '\'') {
      int from = at;
      while (at < limit && " \t\n\"'=<>`/".indexOf(peek()) < 0) {
        at++;
      }
      return at > from ? Optional.of(text.substring(from, at)) : Optional.empty();
    }
    int end = text.indexOf(quote, at + 1);
    if (end < 0 || end >= limit) {
      return Optional.empty();
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return Optional.of(value);
  }

  private String braces() {
    braces = true;
    int end = balanced(text, at, limit);
    String code = end < 0 ? "" : text.substring(at, end);
    at = end < 0 ? at : end;
    return code;
  }

  /** The offset behind the brace that closes the one at an offset; -1 if none does. */
  static int balanced(String text, int open, int limit) {
    int depth = 0;
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '{' && ++depth > MAX_DEPTH) {
        return -1;
      }
      if (c == '}' && --depth == 0) {
        return i + 1;
      }
      if (c == '"' || c == '\'' || c == '`') {
        i = quoted(text, i, limit);
      }
    }
    return -1;
  }

  /** The end of a string of one line, or of a template; an apostrophe alone is none. */
  private static int quoted(String text, int open, int limit) {
    char quote = text.charAt(open);
    for (int i = open + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == quote) {
        return i;
      }
      if (c == '\n' && quote != '`') {
        break;
      }
      i += c == '\\' ? 1 : 0;
    }
    return open;
  }

  private String take(Pattern pattern) {
    Matcher match = pattern.matcher(text).region(at, limit);
    if (!match.lookingAt()) {
      return "";
    }
    at = match.end();
    return match.group();
  }

  private void space() {
    while (at < limit && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private char peek() {
    return at < limit ? text.charAt(at) : '\0';
  }
}
