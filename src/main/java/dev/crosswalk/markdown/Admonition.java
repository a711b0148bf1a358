package dev.crosswalk.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;

/** A GitHub alert: a block quote whose first line is {@code [!NOTE]} or one of its like. */
final class Admonition extends CustomBlock {
  private static final Pattern MARK =
      Pattern.compile(
          "\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\][ \\t]*", Pattern.CASE_INSENSITIVE);

  private final String type;

  private Admonition(String type) {
    this.type = type;
  }

  /** In lower case; also the CSS class. */
  String type() {
    return type;
  }

  /** {@code note} as {@code Note}. */
  String title() {
    return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
  }

  /** Puts an admonition in the quote's place if it is one. */
  static Optional<Admonition> replace(BlockQuote quote, String body) {
    if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    List<SourceSpan> spans = paragraph.getSourceSpans();
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    SourceSpan first = spans.getFirst();
    Matcher mark =
        MARK.matcher(
            body.substring(first.getInputIndex(), first.getInputIndex() + first.getLength()));
    if (!mark.matches()) {
      return Optional.empty();
    }
    Admonition admonition = new Admonition(mark.group(1).toLowerCase(Locale.ROOT));
    admonition.setSourceSpans(quote.getSourceSpans());
    removeFirstLine(paragraph);
    if (paragraph.getFirstChild() == null) {
      paragraph.unlink();
    }
    for (Node child = quote.getFirstChild(); child != null; child = quote.getFirstChild()) {
      admonition.appendChild(child);
    }
    quote.insertAfter(admonition);
    quote.unlink();
    return Optional.of(admonition);
  }

  private static void removeFirstLine(Paragraph paragraph) {
    Node child = paragraph.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      child.unlink();
      if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
        return;
      }
      child = next;
    }
  }
}
