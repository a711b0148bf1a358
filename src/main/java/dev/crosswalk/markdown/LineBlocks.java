package dev.crosswalk.markdown;

import dev.crosswalk.markdown.Piece.Family;
import dev.crosswalk.markdown.Piece.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Document;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Other tools' syntax on lines of its own that is no Markdown: template pieces, code and comments
 * between them, imports and exports of MDX, abbreviations, embedded files. What must end somewhere
 * begins only if it does end. One page's.
 */
final class LineBlocks extends AbstractBlockParserFactory {
  private static final int INDENT = 4;
  private static final int MAX_MODULE = 20_000;
  private static final Set<String> CODE = Set.of("highlight", "code", "mermaid", "code-toggle");
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\*\\[([^\\[\\]\\n]{1,60}+)\\]:[ \\t]*+([^\\n]*+)");
  private static final Pattern SNIPPET = Pattern.compile(";?-{1,4}8<-{1,4}(?:[ \\t]++[^\\n]++)?");
  private static final Pattern MARKDOWN_IN_HTML =
      Pattern.compile(
          "<(?:div|section|details|figure|figcaption|summary|span|p|article|aside)\\b"
              + "[^<>\\n]*\\bmarkdown(?:=[\"']?[\\w-]*[\"']?)?[^<>\\n]*>[ \\t]*+");
  private static final Pattern MODULE =
      Pattern.compile(
          "import[ \\t]*+(?:[\"'{*]|[\\w$]++[ \\t]*+(?:,|[ \\t]from\\b)|type[ \\t])"
              + "|export[ \\t]++(?:const|let|var|function|default|async|class|type|interface|enum|[{*])\\b?");

  private final String body;
  private final Syntax syntax;
  private final Map<String, Integer> lasts = new HashMap<>();

  LineBlocks(String body, Syntax syntax) {
    this.body = body;
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
    Block around = matched.getMatchedBlockParser().getBlock();
    boolean top = around instanceof Document || around instanceof MarkBlock;
    Optional<SpanParser> parser =
        switch (line.charAt(index)) {
          case '{' -> brace(offset);
          case '%' -> aside(offset);
          case '*' -> abbreviation(line.subSequence(index, line.length()));
          case '-', ';' -> snippet(line.subSequence(index, line.length()), offset);
          case '<' -> html(line.subSequence(index, line.length()), offset);
          case 'i', 'e' -> top && index == 0 && syntax.mdx() ? module(offset) : Optional.empty();
          default -> Optional.empty();
        };
    return parser
        .map(it -> BlockStart.of(it).atIndex(state.getIndex()))
        .orElseGet(BlockStart::none);
  }

  private Optional<SpanParser> brace(int offset) {
    if (body.startsWith("{/*", offset)) {
      int close = last("*/}") >= offset ? body.indexOf("*/}", offset) : -1;
      return close < 0 ? Optional.empty() : alone(Piece.silent(""), close + 3);
    }
    Optional<Piece> found = Braces.at(body, offset).filter(piece -> piece.family() != Family.VALUE);
    if (found.isPresent()) {
      return piece(found.get(), offset);
    }
    if (!syntax.mdx() || body.startsWith("{{", offset)) {
      return Optional.empty();
    }
    int end = JsxTag.balanced(body, offset, Math.min(body.length(), offset + MAX_MODULE));
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
      String word = piece.family() == Family.TAG ? "end" + piece.name() : "/" + piece.name();
      Matcher close = closing(piece.family(), piece.name()).matcher(body);
      boolean ends = last(word) >= end && close.find(end);
      while (ends && !isLineEnd(close.end())) { // an example inside
        ends = close.find();
      }
      if (ends) {
        return Optional.of(
            comment
                ? SpanParser.silent(new MarkBlock(Piece.silent(""), true), close.end())
                : SpanParser.code(language(piece), end, close.start(), close.end()));
      }
    }
    return alone(piece, end);
  }

  private static Pattern closing(Family family, String name) {
    return family == Family.TAG
        ? Pattern.compile("\\{%-?[ \\t]*+end" + name + "[ \\t]*+-?%\\}")
        : Pattern.compile("\\{\\{[<%][ \\t]*+/[ \\t]*+" + name + "[ \\t]*+[>%]\\}\\}");
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
    return isLineEnd(end)
        ? Optional.of(SpanParser.silent(new MarkBlock(piece, false), end))
        : Optional.empty();
  }

  private boolean isLineEnd(int offset) {
    int at = offset;
    while (at < body.length() && (body.charAt(at) == ' ' || body.charAt(at) == '\t')) {
      at++;
    }
    return at == body.length() || body.charAt(at) == '\n';
  }

  /** Of Obsidian, on several lines. */
  private Optional<SpanParser> aside(int offset) {
    if (!syntax.vault() || !body.startsWith("%%", offset) || last("%%") < offset + 2) {
      return Optional.empty();
    }
    return alone(Piece.silent(""), body.indexOf("%%", offset + 2) + 2);
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

  private Optional<SpanParser> snippet(CharSequence line, int offset) {
    if (!SNIPPET.matcher(line.toString().stripTrailing()).matches()) {
      return Optional.empty();
    }
    Piece piece = new Piece(Family.SNIPPET, "--8<--", Map.of(), Form.ALONE, line.toString());
    int end = offset + line.length();
    boolean open = line.toString().strip().matches(";?-+8<-+");
    if (open && last("8<-") > end) { // file names, one a line, up to the same mark
      int close = body.indexOf("8<-", end);
      int newline = body.indexOf('\n', close);
      end = newline < 0 ? body.length() : newline;
    }
    return Optional.of(SpanParser.silent(new MarkBlock(piece, false), end));
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

  /** Up to a blank line at which no bracket is open. */
  private Optional<SpanParser> module(int offset) {
    Matcher start = MODULE.matcher(body).region(offset, body.length());
    if (!start.lookingAt()) {
      return Optional.empty();
    }
    int depth = 0;
    int limit = Math.min(body.length(), offset + MAX_MODULE);
    for (int i = offset; i < limit; i++) {
      char c = body.charAt(i);
      depth += "{[(".indexOf(c) >= 0 ? 1 : "}])".indexOf(c) >= 0 ? -1 : 0;
      if (c == '\n' && depth <= 0 && isLineEnd(i + 1)) {
        return Optional.of(SpanParser.silent(new MarkBlock(Piece.silent(""), true), i));
      }
    }
    int blank = body.indexOf("\n\n", offset);
    int end = limit == body.length() && depth <= 0 ? limit : blank < 0 ? body.length() : blank;
    return Optional.of(SpanParser.silent(new MarkBlock(Piece.silent(""), true), end));
  }

  /** The offset of the last such text in the body. */
  private int last(String text) {
    return lasts.computeIfAbsent(text, body::lastIndexOf);
  }
}
