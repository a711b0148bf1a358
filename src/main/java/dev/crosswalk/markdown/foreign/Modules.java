package dev.crosswalk.markdown.foreign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * Takes JavaScript's imports and exports out of a page. The parser asks nobody about lines that
 * begin with a letter: they come as paragraphs, and an export with blank lines as several blocks.
 */
public final class Modules {
  /** In UTF-16 units. */
  private static final int MAX_EXPORT = 20_000;

  /** Exports whose brackets are never closed; behind so many no brackets are counted. */
  private static final int MAX_OPEN = 20;

  private static final Pattern IMPORTS =
      Pattern.compile(
          "(?:import\\s++(?:type\\s++)?(?:(?:[\\w$]++|\\{[\\w$,\\s]*+\\}|\\*\\s++as\\s++[\\w$]++)"
              + "(?:\\s*+,\\s*+(?:\\{[\\w$,\\s]*+\\}|\\*\\s++as\\s++[\\w$]++))?+\\s*+from\\s*+)?+"
              + "(?:\"[^\"\\n]++\"|'[^'\\n]++')[ \\t]*+;?+\\s*+)++");

  private static final Pattern EXPORT =
      Pattern.compile(
          "(?:import[^\\n]*+\\n)*+export[ \\t]++"
              + "(?:(?:const|let|var|function|default|async|class|type|interface|enum)\\b|[{*])");

  private final String body;
  private int open;

  private Modules(String body) {
    this.body = body;
  }

  /**
   * @param exports whether the page may export, as those of MDX
   */
  public static void drop(Node document, String body, boolean exports) {
    new Modules(body).drop(document, exports);
  }

  private void drop(Node parent, boolean exports) {
    int end = 0;
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      boolean known = !node.getSourceSpans().isEmpty();
      if (known && node.getSourceSpans().getFirst().getInputIndex() < end) {
        node.unlink(); // of the export before
      } else if (node instanceof Paragraph paragraph && known) {
        if (isAll(IMPORTS, paragraph)) {
          paragraph.unlink();
        } else if (exports && begins(paragraph)) {
          end = end(paragraph);
          paragraph.unlink();
        }
      } else if (node instanceof MarkBlock mark) { // what a component holds
        drop(mark, exports);
      }
      node = next;
    }
  }

  private boolean isAll(Pattern pattern, Paragraph paragraph) {
    SourceSpan first = paragraph.getSourceSpans().getFirst();
    SourceSpan last = paragraph.getSourceSpans().getLast();
    Matcher all = pattern.matcher(body);
    return isFirst(first)
        && all.region(first.getInputIndex(), last.getInputIndex() + last.getLength()).matches();
  }

  private boolean begins(Paragraph paragraph) {
    SourceSpan first = paragraph.getSourceSpans().getFirst();
    Matcher export = EXPORT.matcher(body);
    return isFirst(first) && export.region(first.getInputIndex(), body.length()).lookingAt();
  }

  /** On its line, but for the indent of a component. */
  private boolean isFirst(SourceSpan span) {
    int start = span.getInputIndex();
    return start == 0 || body.charAt(start - 1) <= ' ';
  }

  /** At a blank line at which no bracket is open; else the paragraph's. */
  private int end(Paragraph paragraph) {
    int start = paragraph.getSourceSpans().getFirst().getInputIndex();
    int limit = open > MAX_OPEN ? start : Math.min(body.length(), start + MAX_EXPORT);
    int depth = 0;
    for (int i = start; i < limit; i++) {
      char c = body.charAt(i);
      depth += "{[(".indexOf(c) >= 0 ? 1 : "}])".indexOf(c) >= 0 ? -1 : 0;
      if (depth <= 0 && body.startsWith("\n\n", i)) {
        return i;
      }
    }
    if (depth <= 0 && limit == body.length()) {
      return limit;
    }
    open++;
    SourceSpan last = paragraph.getSourceSpans().getLast();
    return last.getInputIndex() + last.getLength();
  }
}
