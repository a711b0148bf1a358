package dev.crosswalk.markdown.foreign;

import dev.crosswalk.markdown.nodes.Styled;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Text between two marks of two characters, {@code ==so==}, in an element of its own. */
record PairedMarks(char mark, String tag) implements DelimiterProcessor {
  @Override
  public char getOpeningCharacter() {
    return mark;
  }

  @Override
  public char getClosingCharacter() {
    return mark;
  }

  @Override
  public int getMinLength() {
    return 2;
  }

  @Override
  public int process(DelimiterRun opening, DelimiterRun closing) {
    if (opening.originalLength() != 2 || closing.originalLength() != 2) {
      return 0;
    }
    Text opener = opening.getOpener();
    if (opening.canClose() && closing.canOpen()) {
      return 0; // inside words on both sides: a==b==c
    }
    Text closer = closing.getCloser();
    Node styled = new Styled(tag);
    for (Node node = opener.getNext(); node != null && !node.equals(closer); ) {
      Node next = node.getNext();
      styled.appendChild(node);
      node = next;
    }
    opener.insertAfter(styled);
    return 2;
  }
}
