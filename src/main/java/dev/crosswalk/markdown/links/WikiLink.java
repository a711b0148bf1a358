package dev.crosswalk.markdown.links;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** {@code [[slug]]}, {@code [[slug|text]]} or {@code [[slug#anchor]]}. */
public final class WikiLink extends CustomNode {
  /** No slug, anchor and text together are longer. */
  private static final int MAX_LENGTH = 300;

  private final String inner;
  private final boolean embeds;

  private WikiLink(String inner, boolean embeds) {
    this.inner = inner;
    this.embeds = embeds;
  }

  /** Whether an exclamation mark stands before it: what it leads to is to be shown here. */
  public boolean embeds() {
    return embeds;
  }

  /** What stands between the brackets. */
  public String inner() {
    return inner;
  }

  public String slug() {
    String target = target();
    int hash = target.indexOf('#');
    return (hash < 0 ? target : target.substring(0, hash)).strip();
  }

  public String anchor() {
    String target = target();
    int hash = target.indexOf('#');
    return hash < 0 ? "" : target.substring(hash + 1).strip();
  }

  /** The author's words for the link; empty if the title shall stand there. */
  public String text() {
    int bar = inner.indexOf('|');
    return bar < 0 ? "" : inner.substring(bar + 1).strip();
  }

  private String target() {
    int bar = inner.indexOf('|');
    return bar < 0 ? inner : inner.substring(0, bar);
  }

  /** Lets a parser read these links. */
  public static Parser.Builder readBy(Parser.Builder parser) {
    return parser.linkProcessor(WikiLink::process).postProcessor(WikiLink::withoutSecondBracket);
  }

  /** Called at a closing bracket: is it the inner one of two, with an opening pair before it? */
  private static LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
    String inner = link.text(scanner);
    boolean pair =
        link.marker() == null
            && link.openingBracket().getPrevious() instanceof Text outer
            && outer.getLiteral().equals("[");
    scanner.setPosition(link.afterTextBracket());
    Position second = scanner.position();
    if (!pair
        || !scanner.next(']')
        || inner.length() > MAX_LENGTH
        || inner.isBlank()
        || inner.indexOf('[') >= 0
        || inner.indexOf('\n') >= 0) {
      return LinkResult.none();
    }
    if (isLinkText(scanner)) {
      return LinkResult.none();
    }
    if (link.openingBracket().getPrevious() instanceof Text outer) {
      outer.setLiteral(""); // the parser still holds it, so it cannot be taken out
      if (outer.getPrevious() instanceof Text mark && mark.getLiteral().equals("!")) {
        mark.setLiteral("");
        return LinkResult.replaceWith(new WikiLink(inner, true), second);
      }
    }
    return LinkResult.replaceWith(new WikiLink(inner, false), second);
  }

  /**
   * The parser must meet the second closing bracket: one that stays open is visited again for each
   * link behind it. It comes as text.
   */
  private static Node withoutSecondBracket(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof WikiLink
                && node.getNext() instanceof Text text
                && text.getLiteral().startsWith("]")) {
              text.setLiteral(text.getLiteral().substring(1));
            }
            visitChildren(node);
          }
        });
    return document;
  }

  /** Whether an address in parentheses follows: then the brackets are those of a link's text. */
  private static boolean isLinkText(Scanner scanner) {
    Position behind = scanner.position();
    boolean address = false;
    if (scanner.next('(')) {
      for (int i = 0; i < MAX_LENGTH && scanner.peek() > ' ' && scanner.peek() != ')'; i++) {
        address |= "/#.:".indexOf(scanner.peek()) >= 0;
        scanner.next();
      }
      address &= scanner.peek() == ')';
    }
    scanner.setPosition(behind);
    return address;
  }
}
