package dev.crosswalk.markdown.foreign;

import dev.crosswalk.markdown.foreign.Piece.Family;
import dev.crosswalk.markdown.foreign.Piece.Form;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces inside text that begin with a brace: of templates, of JavaScript, and attributes. */
final class BraceInlines implements InlineReader {
  /** {@code {: .class #id key="value" }} of Kramdown, Python-Markdown, Goldmark. */
  private static final Pattern ATTRIBUTES =
      Pattern.compile(
          "\\{(?::[^{}\\n]*+|\\s?+(?:[.#][A-Za-z][\\w:-]*+"
              + "|[A-Za-z][\\w-]*+=(?:\"[^\"{}\\n]*+\"|'[^'{}\\n]*+'|[^\\s\"'{}]++))"
              + "(?:[ \\t]++(?:[.#]?[A-Za-z][\\w:-]*+(?:=(?:\"[^\"{}\\n]*+\"|'[^'{}\\n]*+'|[^\\s\"'{}]++))?+))*+\\s?+)\\}");

  /** MyST's <code>{name}`text`</code>. */
  private static final Pattern ROLE = Pattern.compile("\\{([A-Za-z][\\w:+.-]{0,40}+)\\}(?=`)");

  private static final String END_COMMENT = "\\{%-?\\s*+endcomment\\s*+-?%\\}";
  private static final String END_ASIDE = "\\*/\\}";

  /** In UTF-16 units. */
  private static final int MAX_EXPRESSION = 4_000;

  private static final int MAX_COMMENT = 20_000;

  private final Ahead ahead;
  private final Ends ends;
  private final Syntax syntax;

  BraceInlines(Ahead ahead, Ends ends, Syntax syntax) {
    this.ahead = ahead;
    this.ends = ends;
    this.syntax = syntax;
  }

  @Override
  public Optional<Found> read(int offset) {
    String body = ahead.body();
    Optional<Piece> piece = Braces.at(body, offset);
    if (piece.isPresent()) {
      return piece.map(it -> isComment(it) ? comment(it, offset) : Found.of(it, offset));
    }
    Matcher role = ROLE.matcher(body).region(offset, limit(offset, 60));
    if (!syntax.mdx() && role.useTransparentBounds(true).lookingAt()) {
      return Optional.of(
          Found.of(
              new Piece(
                  Family.SILENT, "role", Map.of("0", role.group(1)), Form.ALONE, role.group()),
              offset));
    }
    Matcher attributes = ATTRIBUTES.matcher(body).region(offset, limit(offset, 400));
    if (attributes.lookingAt() && isAttached(offset, attributes)) {
      Piece list = new Piece(Family.SILENT, "attributes", Map.of(), Form.ALONE, attributes.group());
      return Optional.of(Found.of(list, offset));
    }
    return syntax.mdx() || body.startsWith("{/*", offset) ? expression(offset) : Optional.empty();
  }

  private static boolean isComment(Piece piece) {
    return piece.family() == Family.TAG
        && piece.name().equals("comment")
        && piece.form() == Form.OPEN;
  }

  private Found comment(Piece piece, int offset) {
    return ends.next(END_COMMENT, offset + piece.written().length())
        .filter(end -> end.end() - offset <= MAX_COMMENT)
        .map(end -> Found.nothing(end.end()))
        .orElseGet(() -> Found.of(piece, offset));
  }

  /** To what stands before it, or to the block at whose end it stands. */
  private boolean isAttached(int offset, Matcher attributes) {
    String body = ahead.body();
    int end = attributes.end();
    boolean last = end == body.length() || body.charAt(end) == '\n' || body.startsWith(" #", end);
    return last
        || attributes.group().startsWith("{:")
        || ")]`*_>:+".indexOf(ahead.before(offset)) >= 0;
  }

  private Optional<Found> expression(int offset) {
    String body = ahead.body();
    if (body.startsWith("{/*", offset)) {
      return ends.next(END_ASIDE, offset + 3)
          .filter(end -> end.end() - offset <= MAX_COMMENT)
          .map(end -> Found.nothing(end.end()));
    }
    int end = JsxTag.balanced(body, offset, limit(offset, MAX_EXPRESSION));
    if (end < 0) {
      return Optional.empty();
    }
    String written = body.substring(offset, end);
    String code = written.substring(1, written.length() - 1).strip();
    boolean id = code.startsWith("#") && code.indexOf(' ') < 0; // of a heading
    Piece piece = new Piece(Family.EXPRESSION, code, Map.of(), Form.ALONE, written);
    return id ? Optional.empty() : Optional.of(Found.of(piece, offset));
  }

  private int limit(int offset, int length) {
    return Math.min(ahead.body().length(), offset + length);
  }
}
