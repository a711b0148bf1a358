package dev.crosswalk.markdown.foreign;

import dev.crosswalk.markdown.foreign.Piece.Form;
import dev.crosswalk.markdown.nodes.ContainerParser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Components of MDX and Vue whose tags stand on lines of their own. What is between them is
 * Markdown, indented as the author likes. One page's.
 */
final class ComponentBlocks extends AbstractBlockParserFactory {
  private static final int INDENT = 4;

  /** Each line asks all components that are open. */
  private static final int MAX_OPEN = 20;

  private static final Pattern CLOSING = Pattern.compile("</([A-Za-z][\\w.-]{0,60}+)?>");

  private final String body;
  private final Ends ends;
  private final Syntax syntax;

  /** Offsets of the last end tag of each component. */
  private final Map<String, Integer> lastEnds = new HashMap<>();

  ComponentBlocks(Ends ends, Syntax syntax) {
    this.body = ends.body();
    this.ends = ends;
    this.syntax = syntax;
    for (Matcher end = CLOSING.matcher(body); end.find(); ) {
      lastEnds.put(end.group(), end.start());
    }
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    SourceSpan span = state.getLine().getSourceSpan();
    CharSequence line = state.getLine().getContent();
    int index = state.getNextNonSpaceIndex();
    boolean indented = state.getIndent() >= INDENT && !syntax.mdx();
    if (span == null || indented || index + 1 >= line.length() || line.charAt(index) != '<') {
      return BlockStart.none();
    }
    int offset = span.getInputIndex() + index;
    return tag(offset)
        .map(tag -> BlockStart.of(parser(tag, offset, matched)).atIndex(line.length()))
        .orElseGet(BlockStart::none);
  }

  /** A component's tag with nothing else on its last line. */
  private Optional<Piece> tag(int offset) {
    char first =
        body.charAt(
            body.startsWith("</", offset) && offset + 2 < body.length() ? offset + 2 : offset + 1);
    if ((first < 'A' || first > 'Z') && !(first == '>' && syntax.mdx())) {
      return Optional.empty();
    }
    return JsxTag.at(body, offset).filter(tag -> ends.isLineEnd(offset + tag.written().length()));
  }

  private AbstractBlockParser parser(Piece tag, int offset, MatchedBlockParser matched) {
    int end = offset + tag.written().length();
    String closing = "</" + tag.name() + ">";
    boolean holds =
        tag.form() == Form.OPEN
            && lastEnds.getOrDefault(closing, -1) >= end
            && open(matched.getMatchedBlockParser().getBlock()) < MAX_OPEN;
    MarkBlock block = new MarkBlock(tag, holds);
    return holds ? new Container(block, closing, end) : SpanParser.silent(block, end);
  }

  private static int open(Node innermost) {
    int open = 0;
    for (Node at = innermost; at != null; at = at.getParent()) {
      open += at instanceof MarkBlock ? 1 : 0;
    }
    return open;
  }

  private static final class Container extends ContainerParser {
    private final MarkBlock block;
    private final String closing;
    private final int tagEnd;
    private int indent = -1;

    Container(MarkBlock block, String closing, int tagEnd) {
      super(block);
      this.block = block;
      this.closing = closing;
      this.tagEnd = tagEnd;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      SourceSpan span = state.getLine().getSourceSpan();
      if (span != null && span.getInputIndex() < tagEnd) {
        return BlockContinue.atIndex(state.getLine().getContent().length());
      }
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      if (closes(state) && !insideCloses(state)) {
        return BlockContinue.finished();
      }
      if (indent < 0) {
        indent = state.getIndent();
      }
      return BlockContinue.atColumn(state.getColumn() + Math.min(indent, state.getIndent()));
    }

    private boolean closes(ParserState state) {
      String line = state.getLine().getContent().toString();
      return line.strip().equals(closing);
    }

    /**
     * Blocks are asked from the outside in: the innermost of one name ends first, code keeps it.
     */
    private boolean insideCloses(ParserState state) {
      Node at = state.getActiveBlockParser().getBlock();
      if (at instanceof FencedCodeBlock) {
        return true;
      }
      for (; at != null && !at.equals(block); at = at.getParent()) {
        if (at instanceof MarkBlock inner
            && inner.piece().name().equals(block.piece().name())
            && inner.piece().form() == Form.OPEN) {
          return true;
        }
      }
      return false;
    }
  }
}
