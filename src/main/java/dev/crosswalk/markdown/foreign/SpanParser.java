package dev.crosswalk.markdown.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** Lines up to a known offset of the body, which are no Markdown: nothing, or code. */
final class SpanParser extends AbstractBlockParser {
  /** Liquid's mark for what is to stay as it is, between its own tags for code. */
  private static final Pattern RAW = Pattern.compile("\\{%-? ?(?:end)?raw ?-?%\\}");

  private final Block block;
  private final int codeStart;
  private final int codeEnd;
  private final int end;
  private final List<String> code = new ArrayList<>();

  private SpanParser(Block block, int codeStart, int codeEnd, int end) {
    this.block = block;
    this.codeStart = codeStart;
    this.codeEnd = codeEnd;
    this.end = end;
  }

  /** A block that has no text. */
  static SpanParser silent(Block block, int end) {
    return new SpanParser(block, end, end, end);
  }

  /**
   * Code between two tags.
   *
   * @param codeStart offset behind the opening tag
   * @param codeEnd offset of the closing tag
   * @param end offset behind it
   */
  static SpanParser code(String language, int codeStart, int codeEnd, int end) {
    FencedCodeBlock block = new FencedCodeBlock();
    block.setInfo(language);
    block.setLiteral("");
    return new SpanParser(block, codeStart, codeEnd, end);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    SourceSpan span = state.getLine().getSourceSpan();
    return span != null && span.getInputIndex() < end
        ? BlockContinue.atIndex(state.getIndex())
        : BlockContinue.none();
  }

  @Override
  public void addLine(SourceLine line) {
    SourceSpan span = line.getSourceSpan();
    if (span == null || !(block instanceof FencedCodeBlock)) {
      return;
    }
    CharSequence text = line.getContent();
    int from = Math.max(0, codeStart - span.getInputIndex());
    int to = Math.min(text.length(), codeEnd - span.getInputIndex());
    if (from < to || (text.isEmpty() && span.getInputIndex() > codeStart)) {
      code.add(text.subSequence(Math.min(from, to), to).toString());
    }
  }

  @Override
  public void closeBlock() {
    if (block instanceof FencedCodeBlock fence) {
      while (!code.isEmpty() && code.getFirst().isBlank()) {
        code.removeFirst();
      }
      while (!code.isEmpty() && code.getLast().isBlank()) {
        code.removeLast();
      }
      code.replaceAll(line -> RAW.matcher(line).replaceAll(""));
      fence.setLiteral(code.isEmpty() ? "" : String.join("\n", code) + "\n");
    }
  }
}
