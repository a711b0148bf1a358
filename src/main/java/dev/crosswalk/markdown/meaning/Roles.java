package dev.crosswalk.markdown.meaning;

import dev.crosswalk.markdown.foreign.Mark;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Text;

/** What MyST's roles show. */
final class Roles {
  private static final Set<String> TEXT =
      Set.of(
          "ref",
          "numref",
          "doc",
          "term",
          "abbr",
          "eq",
          "any",
          "download",
          "menuselection",
          "guilabel",
          "sub",
          "sup",
          "kbd",
          "cite",
          "rfc",
          "pep",
          "math");

  static void apply(Mark mark) {
    String name = mark.piece().argument("0");
    if (TEXT.contains(name) && mark.getNext() instanceof Code code) {
      String text = code.getLiteral();
      int target = text.lastIndexOf('<');
      boolean both = target > 0 && text.endsWith(">");
      code.insertBefore(new Text(both ? text.substring(0, target).strip() : text));
      code.unlink();
    }
    mark.unlink();
  }
}
