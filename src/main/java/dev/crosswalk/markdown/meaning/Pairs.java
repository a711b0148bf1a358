package dev.crosswalk.markdown.meaning;

import dev.crosswalk.markdown.foreign.Mark;
import dev.crosswalk.markdown.foreign.MarkBlock;
import dev.crosswalk.markdown.foreign.Piece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Puts what stands between a piece and its end, among the blocks of one parent, into the piece. */
final class Pairs {
  /** Pieces that are open at once; more are not looked for an end. */
  private static final int MAX_OPEN = 50;

  private Pairs() {}

  static void join(Node parent) {
    raise(parent);
    Deque<MarkBlock> open = new ArrayDeque<>();
    Map<String, Integer> names = new HashMap<>();
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof MarkBlock block) {
        if (block.opens() && open.size() < MAX_OPEN) {
          open.push(block);
          names.merge(key(block), 1, Integer::sum);
        } else if (block.piece().form() == Piece.Form.CLOSE
            && names.getOrDefault(key(block), 0) > 0) {
          close(open, names, block);
        }
      }
      node = next;
    }
  }

  private static String key(MarkBlock block) {
    return block.piece().family() + " " + block.piece().name();
  }

  private static void close(Deque<MarkBlock> open, Map<String, Integer> names, MarkBlock end) {
    MarkBlock start;
    do {
      start = open.pop();
      names.merge(key(start), -1, Integer::sum);
    } while (!end.piece().closes(start.piece()));
    MarkBlock whole = new MarkBlock(start.piece(), true);
    whole.setSourceSpans(start.getSourceSpans());
    for (Node node = start.getNext(); !node.equals(end); ) {
      Node next = node.getNext();
      whole.appendChild(node);
      node = next;
    }
    start.insertBefore(whole);
    start.unlink();
    end.unlink();
  }

  /** Paragraphs of nothing but pieces become blocks. */
  private static void raise(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof Paragraph paragraph) {
        for (Mark mark : onlyMarks(paragraph)) {
          MarkBlock block = new MarkBlock(mark.piece(), false);
          block.setSourceSpans(mark.getSourceSpans());
          paragraph.insertBefore(block);
        }
        if (!onlyMarks(paragraph).isEmpty()) {
          paragraph.unlink();
        }
      }
      node = next;
    }
  }

  private static List<Mark> onlyMarks(Paragraph paragraph) {
    List<Mark> marks = new ArrayList<>();
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Mark mark when isPair(mark.piece()) -> marks.add(mark);
        case SoftLineBreak _ -> {}
        case Text text when text.getLiteral().isBlank() -> {}
        default -> {
          return List.of();
        }
      }
    }
    return marks;
  }

  private static boolean isPair(Piece piece) {
    return switch (piece.family()) {
      case SHORTCODE, TAG, COMPONENT -> true;
      case VALUE, EXPRESSION, GENERATED, SILENT -> false;
    };
  }
}
