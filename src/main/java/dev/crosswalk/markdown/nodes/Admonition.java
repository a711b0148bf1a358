package dev.crosswalk.markdown.nodes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/**
 * A note that stands out. On GitHub it is a block quote whose first line is {@code [!NOTE]} or one
 * of its like; other tools have more types, titles, notes that are folded, and forms of their own
 * ({@link ForeignBlocks}).
 */
public final class Admonition extends CustomBlock {
  private static final Pattern MARK =
      Pattern.compile(
          "\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\][ \\t]*", Pattern.CASE_INSENSITIVE);

  /** Obsidian's: any type, a sign that says whether it is folded, a title. */
  private static final Pattern CALLOUT =
      Pattern.compile(
          "\\[!([A-Za-z][\\w-]{0,40})(?:\\|[^\\]\\n]{0,100})?\\]([-+]?)[ \\t]*([^\\n]*)");

  /** The looks by the types that tools have for them; every other type looks like a note. */
  private static final Map<String, List<String>> LOOKS =
      Map.of(
          "tip", List.of("tip", "hint", "success", "check", "done"),
          "important", List.of("important", "question", "help", "faq", "todo"),
          "warning", List.of("warning", "attention", "caution"),
          "caution", List.of("danger", "error", "failure", "fail", "missing", "bug", "critical"));

  /** Whether a reader must open it. */
  public enum Fold {
    NONE,
    OPEN,
    CLOSED
  }

  private final String type;
  private final String title;
  private final Fold fold;

  private Admonition(String type, String title, Fold fold) {
    this.type = type;
    this.title = title;
    this.fold = fold;
  }

  /**
   * @param title empty for none at all
   */
  public static Admonition of(String type, Optional<String> title, Fold fold) {
    String word = type.toLowerCase(Locale.ROOT);
    return new Admonition(look(word), title.orElseGet(() -> words(word)), fold);
  }

  private static String look(String type) {
    for (Map.Entry<String, List<String>> look : LOOKS.entrySet()) {
      if (look.getValue().contains(type)) {
        return look.getKey();
      }
    }
    return "note";
  }

  private static String words(String type) {
    String words = type.replace('-', ' ').replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** One of five looks; also the CSS class. */
  public String type() {
    return type;
  }

  /** Plain text; empty if there is none. */
  public String title() {
    return title;
  }

  public Fold fold() {
    return fold;
  }

  /**
   * Puts an admonition in the quote's place if it is one.
   *
   * @param loose whether other tools' forms count, too
   */
  public static Optional<Admonition> replace(BlockQuote quote, String body, boolean loose) {
    if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    List<SourceSpan> spans = paragraph.getSourceSpans();
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    SourceSpan first = spans.getFirst();
    String line = body.substring(first.getInputIndex(), first.getInputIndex() + first.getLength());
    Optional<Admonition> found = github(line).or(() -> loose ? callout(line) : Optional.empty());
    found.ifPresent(admonition -> admonition.take(quote, paragraph));
    return found;
  }

  private static Optional<Admonition> github(String line) {
    Matcher mark = MARK.matcher(line);
    if (!mark.matches()) {
      return Optional.empty();
    }
    String type = mark.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(new Admonition(type, words(type), Fold.NONE));
  }

  private static Optional<Admonition> callout(String line) {
    Matcher mark = CALLOUT.matcher(line);
    if (!mark.matches()) {
      return Optional.empty();
    }
    Fold fold =
        switch (mark.group(2)) {
          case "-" -> Fold.CLOSED;
          case "+" -> Fold.OPEN;
          default -> Fold.NONE;
        };
    String title = ForeignBlocks.plain(mark.group(3));
    return Optional.of(
        of(mark.group(1), title.isEmpty() ? Optional.empty() : Optional.of(title), fold));
  }

  private void take(BlockQuote quote, Paragraph paragraph) {
    setSourceSpans(quote.getSourceSpans());
    removeFirstLine(paragraph);
    if (paragraph.getFirstChild() == null) {
      paragraph.unlink();
    }
    for (Node child = quote.getFirstChild(); child != null; child = quote.getFirstChild()) {
      appendChild(child);
    }
    quote.insertAfter(this);
    quote.unlink();
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
