package dev.crosswalk.markdown.foreign;

import dev.crosswalk.markdown.foreign.Piece.Family;
import dev.crosswalk.markdown.foreign.Piece.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Other tools' syntax on lines of its own that is no Markdown: template pieces, code and comments
 * between them, abbreviations. What must end somewhere begins only if it does end. One page's.
 */
final class LineBlocks extends AbstractBlockParserFactory {
  private static final int INDENT = 4;

  /** In UTF-16 units. */
  private static final int MAX_EXPRESSION = 20_000;

  private static final Set<String> CODE = Set.of("highlight", "code", "mermaid", "code-toggle");
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\*\\[([^\\[\\]\\n]{1,60}+)\\]:[ \\t]*+([^\\n]*+)");
  private static final Pattern GENERATED =
      Pattern.compile(
          ":::[ \\t]++(?:[A-Za-z_]\\w{0,60}+\\.){1,20}+\\w{1,60}+[ \\t]*+(?:\\n[ \\t]++[^\\s][^\\n]*+)*+(?=\\n|\\z)");
  private static final Pattern MARKDOWN_IN_HTML =
      Pattern.compile(
          "<(?:div|section|details|figure|figcaption|summary|span|p|article|aside)\\b"
              + "[^<>\\n]*\\bmarkdown(?:=[\"']?[\\w-]*[\"']?)?[^<>\\n]*>[ \\t]*+");

  /** Of MDX. */
  private static final String END_ASIDE = "\\*/\\}";

  private final String body;
  private final Syntax syntax;
  private final Ends ends;

  LineBlocks(Ends ends, Syntax syntax) {
    this.body = ends.body();
    this.ends = ends;
    this.syntax = syntax;
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    SourceSpan span = state.getLine().getSourceSpan();
    int index = state.getNextNonSpaceIndex();
    CharSequence line = state.getLine().getContent();
    if (span == null || state.getIndent() >= INDENT || index >= line.length()) {
      return BlockStart.none();
    }
    int offset = span.getInputIndex() + index;
    Optional<SpanParser> parser =
        switch (line.charAt(index)) {
          case '{' -> brace(offset);
          case '%' -> aside(offset);
          case ':' -> generated(offset);
          case '*' -> abbreviation(line.subSequence(index, line.length()));
          case '<' -> html(line.subSequence(index, line.length()), offset);
          default -> Optional.empty();
        };
    return parser
        .map(it -> BlockStart.of(it).atIndex(state.getIndex()))
        .orElseGet(BlockStart::none);
  }

  private Optional<SpanParser> brace(int offset) {
    if (body.startsWith("{/*", offset)) {
      return ends.next(END_ASIDE, offset).flatMap(end -> alone(Piece.silent(""), end.end()));
    }
    Optional<Piece> found = Braces.at(body, offset).filter(piece -> piece.family() != Family.VALUE);
    if (found.isPresent()) {
      return piece(found.get(), offset);
    }
    if (!syntax.mdx() || body.startsWith("{{", offset)) {
      return Optional.empty();
    }
    int end = JsxTag.balanced(body, offset, Math.min(body.length(), offset + MAX_EXPRESSION));
    return end < 0 ? Optional.empty() : alone(expression(body.substring(offset, end)), end);
  }

  private static Piece expression(String written) {
    String code = written.substring(1, written.length() - 1).strip();
    return new Piece(Family.EXPRESSION, code, Map.of(), Form.ALONE, written);
  }

  private Optional<SpanParser> piece(Piece piece, int offset) {
    int end = offset + piece.written().length();
    boolean comment = piece.name().equals("comment");
    if (piece.form() == Form.OPEN && (CODE.contains(piece.name()) || comment)) {
      Optional<Ends.Span> close = ends.next(closing(piece.family(), piece.name()), end);
      if (close.isPresent()) {
        return close.map(it ->
            comment
                ? SpanParser.silent(new MarkBlock(Piece.silent(""), true), it.end())
                : SpanParser.code(language(piece), end, it.start(), it.end()));
      }
    }
    return alone(piece, end);
  }

  /** With nothing behind it on its line: else it is an example inside. */
  private static String closing(Family family, String name) {
    String tag =
        family == Family.TAG
            ? "\\{%-?[ \\t]*+end" + name + "[ \\t]*+-?%\\}"
            : "\\{\\{[<%][ \\t]*+/[ \\t]*+" + name + "[ \\t]*+[>%]\\}\\}";
    return tag + "(?=[ \\t]*+(?:\\n|\\z))";
  }

  private static String language(Piece piece) {
    if (piece.name().equals("code-toggle")) { // of Hugo's own pages
      return "yaml";
    }
    String word =
        piece.name().equals("mermaid") ? "mermaid" : piece.argument("lang", "language", "0");
    return word.matches("[A-Za-z0-9+#-]{1,30}") ? word : "";
  }

  /** A block of nothing else, if nothing else follows on its last line. */
  private Optional<SpanParser> alone(Piece piece, int end) {
    return ends.isLineEnd(end)
        ? Optional.of(SpanParser.silent(new MarkBlock(piece, false), end))
        : Optional.empty();
  }

  /** Of Obsidian, on several lines. */
  private Optional<SpanParser> aside(int offset) {
    return syntax.vault() && body.startsWith("%%", offset)
        ? ends.next("%%", offset + 2).flatMap(end -> alone(Piece.silent(""), end.end()))
        : Optional.empty();
  }

  /** With its options, indented below it. */
  private Optional<SpanParser> generated(int offset) {
    Matcher match = GENERATED.matcher(body).region(offset, body.length());
    Piece piece = new Piece(Family.GENERATED, "…", Map.of(), Form.ALONE, "");
    return match.lookingAt()
        ? Optional.of(SpanParser.silent(new MarkBlock(piece, true), match.end()))
        : Optional.empty();
  }

  private static Optional<SpanParser> abbreviation(CharSequence line) {
    Matcher match = ABBREVIATION.matcher(line);
    return match.matches()
        ? Optional.of(SpanParser.silent(new MarkBlock(abbreviation(match), true), 0))
        : Optional.empty();
  }

  private static Piece abbreviation(Matcher match) {
    Map<String, String> meaning = Map.of(match.group(1).strip(), match.group(2).strip());
    return new Piece(Family.SILENT, "abbreviation", meaning, Form.ALONE, "");
  }

  /** What Python-Markdown reads as Markdown inside HTML: its tag is a block of its own. */
  private Optional<SpanParser> html(CharSequence line, int offset) {
    if (!MARKDOWN_IN_HTML.matcher(line).matches()) {
      return Optional.empty();
    }
    HtmlBlock block = new HtmlBlock();
    block.setLiteral(line.toString());
    return Optional.of(SpanParser.silent(block, offset + line.length()));
  }
}
