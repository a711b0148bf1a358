package dev.crosswalk.markdown;

import dev.crosswalk.model.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Other generators' syntax that nobody here understands and that a reader would see: one finding
 * for each page and kind. Code does not count: there it is an example.
 */
final class LeftOvers extends AbstractVisitor {
  private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

  static {
    // An include that still stands here was escaped by its author.
    KINDS.put(
        "{{…}}",
        Pattern.compile(
            "\\{\\{(?!#(?:include|rustdoc_include|playground|title)\\b)[^}\n]{0,200}\\}\\}"));
    KINDS.put("{%…%}", Pattern.compile("\\{%[^%\n]{0,200}%\\}"));
    KINDS.put(":::", Pattern.compile("(?:^|\n):{3,}"));
    KINDS.put("!!!", Pattern.compile("(?:^|\n)!!![ \t]+\\w"));
    KINDS.put("???", Pattern.compile("(?:^|\n)\\?\\?\\?\\+?[ \t]+\\w"));
    KINDS.put("=== \"…\"", Pattern.compile("(?:^|\n)===[!+]?[ \t]+\""));
    KINDS.put("![[…]]", Pattern.compile("!\\[\\["));
    KINDS.put("--8<--", Pattern.compile("--8<--"));
  }

  private final String body;
  private final Map<String, List<Integer>> found = new LinkedHashMap<>();

  private LeftOvers(String body) {
    this.body = body;
  }

  static List<Diagnostic> in(Node document, String body, Lines lines, String file) {
    LeftOvers visitor = new LeftOvers(body);
    document.accept(visitor);
    List<Diagnostic> findings = new ArrayList<>();
    visitor.found.forEach((kind, places) -> {
      String more = places.size() == 1 ? "" : " (" + places.size() + " places)";
      findings.add(
          Diagnostic.warning(
                  file,
                  lines.position(places.getFirst()),
                  1,
                  "syntax-unknown",
                  kind + " is not understood and stands on the page as written" + more)
              .withHint("if it is meant as text, put it between backticks"));
    });
    return findings;
  }

  @Override
  public void visit(Paragraph paragraph) {
    look(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    look(heading);
  }

  private void look(Node block) {
    StringBuilder text = new StringBuilder();
    append(block, text);
    List<SourceSpan> spans = block.getSourceSpans();
    int start = spans.isEmpty() ? 0 : spans.getFirst().getInputIndex();
    KINDS.forEach((kind, pattern) -> {
      for (Matcher match = pattern.matcher(text); match.find(); ) {
        int place = body.indexOf(match.group().strip(), start);
        found.computeIfAbsent(kind, _ -> new ArrayList<>()).add(Math.max(start, place));
      }
    });
  }

  private static void append(Node parent, StringBuilder out) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case Text text -> out.append(text.getLiteral());
        case Code _ -> out.append('\u0001');
        case SoftLineBreak _, HardLineBreak _ -> out.append('\n');
        default -> append(child, out);
      }
    }
  }
}
