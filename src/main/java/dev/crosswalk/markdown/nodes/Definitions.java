package dev.crosswalk.markdown.nodes;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Lists of terms, as Kramdown, Python-Markdown and Goldmark have them: a paragraph whose lines are
 * terms, and below it {@code :} and what they mean.
 */
public final class Definitions extends AbstractBlockParserFactory {
  private static final int INDENT = 4;

  /** What a term means, until {@link #join} makes a list of it. */
  private static final class Meant extends CustomBlock {}

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int index = state.getNextNonSpaceIndex();
    if (state.getIndent() >= INDENT
        || index + 2 >= line.length()
        || line.charAt(index) != ':'
        || !isSpace(line.charAt(index + 1))
        || !hasTerm(matched)) {
      return BlockStart.none();
    }
    int text = index + 1;
    while (text < line.length() && text < index + INDENT && isSpace(line.charAt(text))) {
      text++;
    }
    return BlockStart.of(new MeantParser()).atIndex(text);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean hasTerm(MatchedBlockParser matched) {
    if (!matched.getParagraphLines().isEmpty()) {
      return true;
    }
    Node last = matched.getMatchedBlockParser().getBlock().getLastChild();
    return last instanceof Meant
        || (last instanceof Paragraph term && term.getSourceSpans().size() == 1);
  }

  private static final class MeantParser extends ContainerParser {
    MeantParser() {
      super(new Meant());
    }

    @Override
    public boolean canContain(Block child) {
      return !(child instanceof Meant);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      return state.getIndent() >= 2
          ? BlockContinue.atColumn(state.getColumn() + Math.min(INDENT, state.getIndent()))
          : BlockContinue.none();
    }
  }

  /** Makes lists of the paragraphs and meanings among a parent's children. */
  public static void join(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof Meant meant) {
        Boxed list = list(meant);
        Boxed definition = new Boxed("dd");
        move(meant, definition);
        list.appendChild(definition);
        meant.unlink();
      }
      node = next;
    }
  }

  /** The list before a meaning, with the terms that stand between them in it. */
  private static Boxed list(Meant meant) {
    Node before = meant.getPrevious();
    if (before instanceof Boxed list && list.tag().equals("dl")) {
      return list;
    }
    Node farther = before == null ? null : before.getPrevious();
    Boxed list = new Boxed("dl");
    if (farther instanceof Boxed earlier && earlier.tag().equals("dl")) {
      list = earlier;
    } else {
      meant.insertBefore(list);
    }
    if (before instanceof Paragraph paragraph) {
      terms(paragraph, list);
      paragraph.unlink();
    }
    return list;
  }

  private static void terms(Paragraph paragraph, Boxed list) {
    Boxed term = new Boxed("dt");
    list.appendChild(term);
    for (Node node = paragraph.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof SoftLineBreak) {
        term = new Boxed("dt");
        list.appendChild(term);
      } else {
        term.appendChild(node);
      }
      node = next;
    }
  }

  public static void move(Node from, Node to) {
    for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
      to.appendChild(child);
    }
  }
}
