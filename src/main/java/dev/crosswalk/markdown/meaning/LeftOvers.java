package dev.crosswalk.markdown.meaning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Finds syntax of other tools that a reader would see. Code does not count, nor what the author
 * escaped: there it is an example.
 */
public final class LeftOvers extends AbstractVisitor {
  private static final Map<String, Pattern> ANYWHERE =
      kinds(
          "{{…}}",
          // an include that still stands here was escaped by its author
          "\\{\\{(?!#(?:include|rustdoc_include|playground|title)\\b)[^}\\n]{0,200}+\\}\\}",
          "{{<…>}}",
          "\\{\\{[<%]",
          "{%…%}",
          "\\{%[^%\\n]{0,200}+%\\}",
          "![[…]]",
          "!\\[\\[",
          "--8<--",
          "--8<--");

  private static final Map<String, Pattern> AT_LINE_START =
      kinds(
          ":::", ":{3,}(?=$|[ \\t]*[\\w{])",
          "!!!", "!{3}[ \\t]+[\\w\"]",
          "???", "\\?{3}\\+?[ \\t]+[\\w\"]",
          "=== \"…\"", "={3}[!+]?[ \\t]+[\"“]",
          "<<<", "<{3}[ \\t]*[@.]?/");

  /** In UTF-16 units. */
  private static final int MAX_MOVED = 200;

  private final String body;
  private final Unknowns unknowns;

  public LeftOvers(String body, Unknowns unknowns) {
    this.body = body;
    this.unknowns = unknowns;
  }

  private static Map<String, Pattern> kinds(String... pairs) {
    Map<String, Pattern> kinds = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      kinds.put(pairs[i], Pattern.compile(pairs[i + 1]));
    }
    return kinds;
  }

  @Override
  public void visit(Text text) {
    if (!isAuthors(text)) {
      return;
    }
    int start = text.getSourceSpans().getFirst().getInputIndex();
    String run = run(text);
    ANYWHERE.forEach((kind, pattern) -> {
      for (Matcher match = pattern.matcher(run); match.find(); ) {
        report(kind, start + match.start(), match.group());
      }
    });
    if (beginsLine(text)) {
      AT_LINE_START.forEach((kind, pattern) -> {
        Matcher match = pattern.matcher(run);
        if (match.lookingAt()) {
          report(kind, start, match.group());
        }
      });
    }
  }

  /** This text and those behind it, which a parser cut at its marks; empty behind the first. */
  private static String run(Text text) {
    if (text.getPrevious() instanceof Text before && isAuthors(before)) {
      return "";
    }
    StringBuilder run = new StringBuilder();
    for (Node node = text; node instanceof Text part && isAuthors(part); node = node.getNext()) {
      run.append(part.getLiteral());
    }
    return run.toString();
  }

  /** Whether the text was not made here. */
  private static boolean isAuthors(Text text) {
    return !text.getSourceSpans().isEmpty();
  }

  private static boolean beginsLine(Text text) {
    Node before = text.getPrevious();
    return before instanceof SoftLineBreak
        || (before == null && text.getParent() instanceof Paragraph);
  }

  /** The text is moved by what the author escaped before it; what is escaped itself is text. */
  private void report(String kind, int offset, String found) {
    String start = found.substring(0, Math.min(2, found.length()));
    int limit = Math.min(body.length(), offset + MAX_MOVED);
    for (int at = Math.max(0, offset); at < limit; at++) {
      if (body.startsWith(start, at)) {
        if (at == 0 || body.charAt(at - 1) != '\\') {
          unknowns.shown(kind, at);
        }
        return;
      }
    }
  }
}
