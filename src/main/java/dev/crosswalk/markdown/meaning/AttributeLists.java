package dev.crosswalk.markdown.meaning;

import dev.crosswalk.markdown.foreign.Mark;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Kramdown's <code>{: .class #id}</code>: of all that it says, only a heading's id is kept. */
final class AttributeLists {
  private AttributeLists() {}

  /** On a heading the id stays, in the form that headings have for it. */
  static void apply(Mark mark) {
    String list = mark.piece().written();
    int hash = list.indexOf('#');
    if (mark.getParent() instanceof Heading && mark.getNext() == null && hash >= 0) {
      Text id = new Text("{#" + list.substring(hash + 1).split("[ \\t}]", 2)[0] + "}");
      if (mark.getPrevious() instanceof Text text) {
        text.setLiteral(text.getLiteral().stripTrailing());
      }
      mark.insertBefore(id);
      mark.unlink();
      return;
    }
    if (list.startsWith("{:toc") || list.startsWith("{: toc")) {
      contents(mark);
    }
    drop(mark);
  }

  /** With the blanks that led to it, if nothing follows. */
  static void drop(Mark mark) {
    boolean last = mark.getNext() == null || mark.getNext() instanceof SoftLineBreak;
    if (last && mark.getPrevious() instanceof Text text) {
      text.setLiteral(text.getLiteral().stripTrailing());
    }
    mark.unlink();
  }

  /** Kramdown puts the contents in place of a list of one item. */
  private static void contents(Node mark) {
    for (Node at = mark; at != null; at = at.getParent()) {
      if (at instanceof ListBlock list) {
        Node first = list.getFirstChild();
        if (first != null && first.getNext() == null) {
          list.unlink();
        }
        return;
      }
    }
  }
}
