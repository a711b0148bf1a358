package dev.crosswalk.markdown.nodes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * GitHub's footnotes: {@code [^label]} in the text and {@code [^label]: text} at a line's start,
 * with further blocks indented by four spaces. (commonmark-java's own extension of this version was
 * not to be had, and an older one does not run with it.)
 */
public final class Footnotes {
  private static final int MAX_LABEL = 100;
  private static final int INDENT = 4;
  private static final Pattern START = Pattern.compile("\\[\\^([^\\]\\s\\[]{1,100})\\]:");

  private Footnotes() {}

  /** {@code [^label]}; whether there is such a footnote shows later. */
  public static final class Reference extends CustomNode {
    private final String label;

    Reference(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** The text of one footnote. */
  public static final class Definition extends CustomBlock {
    private final String label;

    Definition(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Called at a closing bracket. */
  public static LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
    String text = link.text(scanner);
    boolean reference =
        link.marker() == null
            && text.length() > 1
            && text.length() <= MAX_LABEL + 1
            && text.startsWith("^")
            && text.chars().noneMatch(c -> c <= ' ' || c == '[');
    return reference
        ? LinkResult.replaceWith(new Reference(text.substring(1)), link.afterTextBracket())
        : LinkResult.none();
  }

  public static final class Definitions extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence line = state.getLine().getContent();
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() >= INDENT || !startsLike(line, start)) {
        return BlockStart.none();
      }
      Matcher matcher = START.matcher(line).region(start, line.length());
      return matcher.lookingAt()
          ? BlockStart.of(new DefinitionParser(matcher.group(1))).atIndex(matcher.end())
          : BlockStart.none();
    }

    private static boolean startsLike(CharSequence line, int start) {
      return start + 1 < line.length()
          && line.charAt(start) == '['
          && line.charAt(start + 1) == '^';
    }
  }

  private static final class DefinitionParser extends ContainerParser {
    DefinitionParser(String label) {
      super(new Definition(label));
    }

    @Override
    public boolean canContain(Block child) {
      return !(child instanceof Definition);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      return state.getIndent() >= INDENT
          ? BlockContinue.atColumn(state.getColumn() + INDENT)
          : BlockContinue.none();
    }
  }
}
