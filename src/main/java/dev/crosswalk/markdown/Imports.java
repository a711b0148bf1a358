package dev.crosswalk.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.Document;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Paragraphs of nothing but JavaScript's imports, each from a module between quotes. */
final class Imports {
  private static final Pattern ALL =
      Pattern.compile(
          "(?:import\\s++(?:type\\s++)?(?:(?:[\\w$]++|\\{[\\w$,\\s]*+\\}|\\*\\s++as\\s++[\\w$]++)"
              + "(?:\\s*+,\\s*+(?:\\{[\\w$,\\s]*+\\}|\\*\\s++as\\s++[\\w$]++))?+\\s*+from\\s*+)?+"
              + "(?:\"[^\"\\n]++\"|'[^'\\n]++')[ \\t]*+;?+\\s*+)++");

  private Imports() {}

  static boolean are(Paragraph paragraph, String body) {
    if (!(paragraph.getParent() instanceof Document) || paragraph.getSourceSpans().isEmpty()) {
      return false;
    }
    SourceSpan first = paragraph.getSourceSpans().getFirst();
    SourceSpan last = paragraph.getSourceSpans().getLast();
    int start = first.getInputIndex();
    return first.getColumnIndex() == 0
        && body.startsWith("import ", start)
        && ALL.matcher(body).region(start, last.getInputIndex() + last.getLength()).matches();
  }
}
