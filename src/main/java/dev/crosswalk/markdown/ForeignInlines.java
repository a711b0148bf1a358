package dev.crosswalk.markdown;

import dev.crosswalk.markdown.Piece.Family;
import dev.crosswalk.markdown.Piece.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** Other tools' syntax inside text. Each reader is asked at its first character. */
final class ForeignInlines {
  /** {@code {: .class #id key="value" }} of Kramdown, Python-Markdown, Goldmark. */
  private static final Pattern ATTRIBUTES =
      Pattern.compile(
          "\\{(?::[^{}\\n]*+|\\s?+(?:[.#][A-Za-z][\\w:-]*+"
              + "|[A-Za-z][\\w-]*+=(?:\"[^\"{}\\n]*+\"|'[^'{}\\n]*+'|[^\\s\"'{}]++))"
              + "(?:[ \\t]++(?:[.#]?[A-Za-z][\\w:-]*+(?:=(?:\"[^\"{}\\n]*+\"|'[^'{}\\n]*+'|[^\\s\"'{}]++))?+))*+\\s?+)\\}");

  /** MyST's <code>{name}`text`</code>. */
  private static final Pattern ROLE = Pattern.compile("\\{([A-Za-z][\\w:+.-]{0,40}+)\\}(?=`)");

  private static final Pattern ICON =
      Pattern.compile(
          ":(?:material|octicons|fontawesome|simple|lucide|phosphor)-[a-z0-9-]{1,80}+:");
  private static final Pattern KEYS =
      Pattern.compile(
          "\\+\\+((?:[\\w-]{1,30}|\"[^\"\\n]{1,20}\")(?:\\+(?:[\\w-]{1,30}|\"[^\"\\n]{1,20}\")){0,5})\\+\\+");
  private static final Pattern BLOCK_ID =
      Pattern.compile("\\^[A-Za-z0-9-]{1,60}+[ \\t]*+(?=\\n|$)");
  private static final Pattern END_COMMENT = Pattern.compile("\\{%-?\\s*+endcomment\\s*+-?%\\}");
  private static final int MAX_EXPRESSION = 4_000;
  private static final int MAX_COMMENT = 20_000;

  private final Ahead ahead;
  private final Syntax syntax;
  private final int lastComment;

  private ForeignInlines(String body, Syntax syntax) {
    this.ahead = new Ahead(body);
    this.syntax = syntax;
    this.lastComment = body.lastIndexOf("*/}");
  }

  static void addTo(Parser.Builder builder, String body, Syntax syntax) {
    ForeignInlines inlines = new ForeignInlines(body, syntax);
    builder.customInlineContentParserFactory(inlines.at('{', inlines::brace));
    builder.customInlineContentParserFactory(inlines.at('<', inlines::tag));
    builder.customInlineContentParserFactory(inlines.at(':', inlines::icon));
    if (syntax.vault()) {
      builder.customInlineContentParserFactory(inlines.at('%', inlines::comment));
      builder.customInlineContentParserFactory(inlines.at('^', inlines::blockId));
    }
    if (syntax.python()) {
      builder.customInlineContentParserFactory(inlines.at('+', inlines::keys));
      builder.customDelimiterProcessor(new PairedMarks('^', "ins"));
    }
    if (syntax.marks()) {
      builder.customDelimiterProcessor(new PairedMarks('=', "mark"));
    }
  }

  /** What stands at an offset of the body, up to another. */
  private record Found(Node node, int end) {}

  private interface Reader {
    Optional<Found> read(int offset);
  }

  private static InlineContentParserFactory at(char trigger, Reader reader, Ahead ahead) {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of(trigger);
      }

      @Override
      public InlineContentParser create() {
        return state -> parse(state, reader, ahead);
      }
    };
  }

  private static ParsedInline parse(InlineParserState state, Reader reader, Ahead ahead) {
    Scanner scanner = state.scanner();
    int offset = ahead.offset(scanner);
    if (offset < 0) {
      return ParsedInline.none();
    }
    Optional<Found> found = reader.read(offset);
    return found.isPresent() && ahead.skip(scanner, offset, found.get().end())
        ? ParsedInline.of(found.get().node(), scanner.position())
        : ParsedInline.none();
  }

  private Optional<Found> brace(int offset) {
    String body = ahead.body();
    Optional<Piece> piece = Braces.at(body, offset);
    if (piece.isPresent()) {
      return piece.map(it -> isComment(it) ? comment(it, offset) : found(it, offset));
    }
    Matcher role = ROLE.matcher(body).region(offset, limit(offset, 60));
    if (!syntax.mdx() && role.useTransparentBounds(true).lookingAt()) {
      return Optional.of(
          found(
              new Piece(
                  Family.SILENT, "role", Map.of("0", role.group(1)), Form.ALONE, role.group()),
              offset));
    }
    Matcher attributes = ATTRIBUTES.matcher(body).region(offset, limit(offset, 400));
    if (attributes.lookingAt() && isAttached(offset, attributes)) {
      Piece list = new Piece(Family.SILENT, "attributes", Map.of(), Form.ALONE, attributes.group());
      return Optional.of(found(list, offset));
    }
    return syntax.mdx() || body.startsWith("{/*", offset) ? expression(offset) : Optional.empty();
  }

  private static boolean isComment(Piece piece) {
    return piece.family() == Family.TAG
        && piece.name().equals("comment")
        && piece.form() == Form.OPEN;
  }

  private Found comment(Piece piece, int offset) {
    Matcher end = END_COMMENT.matcher(ahead.body());
    int from = offset + piece.written().length();
    boolean ends = end.region(from, limit(from, MAX_COMMENT)).find();
    return ends ? new Found(new Mark(Piece.silent("")), end.end()) : found(piece, offset);
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
      int close = offset < lastComment ? body.indexOf("*/}", offset + 3) : -1;
      return close < 0 || close - offset > MAX_COMMENT
          ? Optional.empty()
          : Optional.of(new Found(new Mark(Piece.silent("")), close + 3));
    }
    int end = JsxTag.balanced(body, offset, limit(offset, MAX_EXPRESSION));
    if (end < 0) {
      return Optional.empty();
    }
    String written = body.substring(offset, end);
    String code = written.substring(1, written.length() - 1).strip();
    boolean id = code.startsWith("#") && code.indexOf(' ') < 0; // of a heading
    Piece piece = new Piece(Family.EXPRESSION, code, Map.of(), Form.ALONE, written);
    return id ? Optional.empty() : Optional.of(found(piece, offset));
  }

  private Optional<Found> tag(int offset) {
    String body = ahead.body();
    int name = body.startsWith("</", offset) ? offset + 2 : offset + 1;
    char first = name < body.length() ? body.charAt(name) : ' ';
    if (first == '>') {
      return syntax.mdx() ? JsxTag.at(body, offset).map(it -> found(it, offset)) : Optional.empty();
    }
    if (first >= 'a' && first <= 'z') {
      return syntax.mdx() && JsxTag.hasBraces(body, offset)
          ? JsxTag.at(body, offset).map(it -> new Found(html(it), offset + it.written().length()))
          : Optional.empty();
    }
    if (first < 'A' || first > 'Z') {
      return Optional.empty();
    }
    Optional<Piece> tag = JsxTag.at(body, offset);
    boolean type = Character.isLetterOrDigit(ahead.before(offset)); // List<String>
    if (type && !syntax.mdx() && tag.isPresent()) {
      String written = tag.get().written();
      return Optional.of(new Found(new Text(written), offset + written.length()));
    }
    return tag.map(it -> found(it, offset));
  }

  /** A tag of HTML with those attributes that are text. */
  static HtmlInline html(Piece tag) {
    StringBuilder html = new StringBuilder(tag.form() == Form.CLOSE ? "</" : "<");
    html.append(tag.name());
    tag.arguments()
        .forEach((name, value) -> {
          if (!value.isEmpty() && name.matches("[A-Za-z-]+")) {
            html.append(' ').append(name).append("=\"");
            html.append(value.replace("&", "&amp;").replace("\"", "&quot;")).append('"');
          }
        });
    HtmlInline inline = new HtmlInline();
    inline.setLiteral(html.append('>').toString());
    return inline;
  }

  private Optional<Found> icon(int offset) {
    Matcher icon = ICON.matcher(ahead.body()).region(offset, limit(offset, 120));
    return icon.lookingAt()
        ? Optional.of(found(Piece.silent(icon.group()), offset))
        : Optional.empty();
  }

  private Optional<Found> comment(int offset) {
    String body = ahead.body();
    if (!body.startsWith("%%", offset)) {
      return Optional.empty();
    }
    int end = offset + 2;
    int limit = limit(offset, MAX_COMMENT);
    while (end < limit && !body.startsWith("%%", end)) {
      if (body.startsWith("\n\n", end)) {
        return Optional.empty();
      }
      end++;
    }
    return end < limit
        ? Optional.of(new Found(new Mark(Piece.silent("")), end + 2))
        : Optional.empty();
  }

  private Optional<Found> blockId(int offset) {
    char before = ahead.before(offset);
    Matcher id = BLOCK_ID.matcher(ahead.body()).region(offset, limit(offset, 80));
    id.useTransparentBounds(true).useAnchoringBounds(false);
    return (before == ' ' || before == '\n' || before == '\t') && id.lookingAt()
        ? Optional.of(new Found(new Mark(Piece.silent("")), id.end()))
        : Optional.empty();
  }

  private Optional<Found> keys(int offset) {
    Matcher keys = KEYS.matcher(ahead.body()).region(offset, limit(offset, 250));
    if (!keys.lookingAt()) {
      return Optional.empty();
    }
    List<String> pressed = new ArrayList<>();
    for (String key : keys.group(1).split("\\+")) {
      pressed.add(key.replace("\"", ""));
    }
    Styled all = new Styled("kbd");
    all.appendChild(new Text(String.join(" + ", pressed)));
    return Optional.of(new Found(all, keys.end()));
  }

  private static Found found(Piece piece, int offset) {
    return new Found(new Mark(piece), offset + piece.written().length());
  }

  private int limit(int offset, int length) {
    return Math.min(ahead.body().length(), offset + length);
  }

  private InlineContentParserFactory at(char trigger, Reader reader) {
    return at(trigger, reader, ahead);
  }
}
