package dev.crosswalk.markdown.foreign;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Links whose address holds pieces of a template, with blanks and quotes that would end an address:
 * <code>[text]({{< ref "page.md" >}})</code>, <code>[text]({% link page.md %}#part)</code>.
 */
final class TemplateLinks {
  /** In UTF-16 units. */
  private static final int MAX_LENGTH = 1_000;

  private TemplateLinks() {}

  /** Called at a closing bracket. */
  static LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
    boolean image = link.marker() != null && link.marker().getLiteral().equals("!");
    scanner.setPosition(link.afterTextBracket());
    if ((link.marker() != null && !image) || !scanner.next('(')) {
      return LinkResult.none();
    }
    boolean angled = scanner.next('<');
    StringBuilder address = new StringBuilder();
    boolean template = false;
    while (scanner.hasNext() && address.length() < MAX_LENGTH) {
      char c = scanner.peek();
      if (c == '{') {
        if (!piece(scanner, address)) {
          return LinkResult.none();
        }
        template = true;
      } else if (c == ')' || c <= ' ' || (angled && c == '>')) {
        break;
      } else {
        address.append(c);
        scanner.next();
      }
    }
    if (!template || (angled && !scanner.next('>'))) {
      return LinkResult.none();
    }
    String words = title(scanner);
    String title = words.isEmpty() ? null : words; // the parser's own way to say none
    if (!scanner.next(')')) {
      return LinkResult.none();
    }
    return image
        ? LinkResult.wrapTextIn(new Image(address.toString(), title), scanner.position())
            .includeMarker()
        : LinkResult.wrapTextIn(new Link(address.toString(), title), scanner.position());
  }

  /** Two opening braces or a brace and a percent sign, up to the same in closing. */
  private static boolean piece(Scanner scanner, StringBuilder out) {
    scanner.next();
    char second = scanner.peek();
    if (second != '{' && second != '%') {
      return false;
    }
    String end = second == '{' ? "}}" : "%}";
    out.append('{');
    int start = out.length();
    while (scanner.hasNext() && out.length() - start < MAX_LENGTH) {
      out.append(scanner.peek());
      scanner.next();
      if (out.length() - start > 2
          && out.charAt(out.length() - 1) == '}'
          && out.charAt(out.length() - 2) == end.charAt(0)) {
        return true;
      }
    }
    return false;
  }

  private static String title(Scanner scanner) {
    scanner.whitespace();
    char quote = scanner.peek();
    if (quote != '"' && quote != '\'') {
      return "";
    }
    scanner.next();
    StringBuilder title = new StringBuilder();
    while (scanner.hasNext() && scanner.peek() != quote && title.length() < MAX_LENGTH) {
      title.append(scanner.peek());
      scanner.next();
    }
    scanner.next(quote);
    scanner.whitespace();
    return title.toString();
  }
}
