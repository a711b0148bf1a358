package dev.crosswalk.markdown.body;

import dev.crosswalk.markdown.links.Targets;
import dev.crosswalk.markdown.links.WikiLink;
import dev.crosswalk.markdown.nodes.Admonition;
import dev.crosswalk.markdown.nodes.FootnoteList;
import dev.crosswalk.markdown.nodes.Footnotes;
import dev.crosswalk.markdown.text.Lines;
import dev.crosswalk.model.Link.Target;
import dev.crosswalk.model.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * What one body's tree holds, in document order. Each thing has a number, its index in its list,
 * which the HTML carries through the allow-list as {@code data-n}.
 */
public final class BodyTree extends AbstractVisitor {
  private static final Pattern TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9-]*)");

  private final String body;
  private final Lines lines;
  private final Targets targets;
  private final boolean loose;
  private final HiddenLines hidden;
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final Map<Node, String> shown = new HashMap<>();
  private final List<HeadingMark> headings = new ArrayList<>();
  private final List<LinkMark> links = new ArrayList<>();
  private final List<ImageMark> images = new ArrayList<>();
  private final List<Fence> fences = new ArrayList<>();
  private final FootnoteList footnotes = new FootnoteList();
  private final Map<String, Position> droppedTags = new LinkedHashMap<>();
  private boolean rawHtml;

  /**
   * @param id the author's own id, {@code {#id}}; empty if none
   */
  public record HeadingMark(int level, String text, String id, Position position) {}

  public record LinkMark(String written, String text, Position position, Targets.Found found) {}

  public record ImageMark(String written, String alt, Position position) {}

  /**
   * @param heading number of headings before it
   * @param lines where each line of a figure's text begins; empty for other languages
   */
  public record Fence(
      FenceInfo info, String code, Position position, int heading, List<Position> lines) {}

  /**
   * @param loose whether other generators' Markdown is understood: {@code {#id}} at the end of a
   *     heading is its id, and two brackets around no page's slug are just brackets
   * @param hidden which lines of code are folded
   */
  public BodyTree(String body, Lines lines, Targets targets, boolean loose, HiddenLines hidden) {
    this.body = body;
    this.lines = lines;
    this.targets = targets;
    this.loose = loose;
    this.hidden = hidden;
  }

  public Map<Node, Integer> numbers() {
    return numbers;
  }

  public List<HeadingMark> headings() {
    return headings;
  }

  public List<LinkMark> links() {
    return links;
  }

  public List<ImageMark> images() {
    return images;
  }

  public List<Fence> fences() {
    return fences;
  }

  /** Whether the author wrote HTML of any kind. */
  public boolean hasRawHtml() {
    return rawHtml;
  }

  @Override
  public void visit(Heading heading) {
    String text = text(heading).strip();
    String id = "";
    int brace = text.lastIndexOf("{#");
    if (loose && brace >= 0 && text.endsWith("}")) {
      id = text.substring(brace + 2, text.length() - 1).strip();
      text = text.substring(0, brace).strip();
      cutId(heading);
    }
    numbers.put(heading, headings.size());
    headings.add(new HeadingMark(heading.getLevel(), text, id, position(heading)));
    visitChildren(heading);
  }

  /** Takes the braces out of the last text, in which alone they can stand. */
  private static void cutId(Heading heading) {
    if (heading.getLastChild() instanceof Text last) {
      int brace = last.getLiteral().lastIndexOf("{#");
      last.setLiteral(last.getLiteral().substring(0, Math.max(0, brace)).stripTrailing());
    }
  }

  @Override
  public void visit(Link link) {
    String written = link.getDestination();
    Targets.Found found = targets.link(written);
    if (found.target() instanceof Target.Refused && text(link).equals(written)) {
      return; // a bare address like ssh://host: its text stands, and nobody asked for a link
    }
    numbers.put(link, links.size());
    links.add(new LinkMark(written, text(link), target(link, written), found));
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    String written = image.getDestination();
    numbers.put(image, images.size());
    images.add(new ImageMark(written, text(image).strip(), target(image, written)));
    visitChildren(image);
  }

  /** Visits the whole document; footnotes move to its end, in order of their first reference. */
  public void read(Node document) {
    List<Footnotes.Definition> definitions = new ArrayList<>();
    document.accept(new DefinitionFinder(definitions));
    for (Footnotes.Definition definition : definitions) {
      definition.unlink();
      footnotes.define(definition);
    }
    document.accept(this);
    List<Footnotes.Definition> used = footnotes.used();
    for (int i = 0; i < used.size(); i++) {
      visitChildren(used.get(i)); // may refer to further footnotes
      used = footnotes.used();
    }
  }

  private static final class DefinitionFinder extends AbstractVisitor {
    private final List<Footnotes.Definition> found;

    DefinitionFinder(List<Footnotes.Definition> found) {
      this.found = found;
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof Footnotes.Definition definition) {
        found.add(definition);
      }
      visitChildren(block);
    }
  }

  public FootnoteList footnotes() {
    return footnotes;
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof Footnotes.Reference reference) {
      footnotes.refer(reference);
      return;
    }
    if (node instanceof WikiLink link) {
      Optional<Targets.Wiki> wiki = loose ? targets.wiki(link) : Optional.empty();
      if (loose && wiki.isEmpty()) {
        return; // the author may have meant brackets: they stay text
      }
      wiki.ifPresent(it -> shown.put(link, it.shown()));
      Targets.Found found =
          wiki.map(Targets.Wiki::found).orElseGet(() -> targets.slug(link.slug(), link.anchor()));
      numbers.put(link, links.size());
      Position start = position(node);
      Position target = new Position(start.line(), start.column() + 1);
      links.add(new LinkMark(link.inner(), shown(link), target, found));
      return;
    }
    visitChildren(node);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    numbers.put(block, fences.size());
    FenceInfo info = loose ? ForeignFence.info(info(block)) : FenceInfo.parse(info(block));
    String literal = block.getLiteral();
    String code = literal.isEmpty() || literal.endsWith("\n") ? literal : literal + "\n";
    boolean figure = info.language().equals(Drawings.LANGUAGE);
    List<Position> places = figure ? linePositions(block, code) : List.of();
    fences.add(new Fence(info, hidden.mark(info, code), position(block), headings.size(), places));
  }

  /** Blank lines, which have no span, stand where the fence does. */
  private List<Position> linePositions(FencedCodeBlock block, String code) {
    List<String> texts = code.lines().toList();
    List<Position> places = new ArrayList<>(Collections.nCopies(texts.size(), position(block)));
    List<SourceSpan> spans = block.getSourceSpans();
    for (SourceSpan span : spans) {
      int number = span.getLineIndex() - spans.getFirst().getLineIndex() - 1;
      if (number >= 0 && number < texts.size()) {
        int indent = Math.max(0, span.getLength() - texts.get(number).length());
        places.set(number, lines.position(span.getInputIndex() + indent));
      }
    }
    return List.copyOf(places);
  }

  /** From the source and not from the tree, which has taken the backslashes out. */
  private String info(FencedCodeBlock block) {
    String given = block.getInfo() == null ? "" : block.getInfo();
    if (given.indexOf('"') < 0 || block.getSourceSpans().isEmpty()) {
      return given;
    }
    SourceSpan span = block.getSourceSpans().getFirst();
    String line = body.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    return line.strip().replaceFirst("^[`~]+", "");
  }

  @Override
  public void visit(BlockQuote quote) {
    Optional<Admonition> admonition = Admonition.replace(quote, body, loose);
    if (admonition.isPresent()) {
      visitChildren(admonition.get());
    } else {
      visitChildren(quote);
    }
  }

  @Override
  public void visit(HtmlBlock block) {
    rawHtml(block, block.getLiteral());
  }

  @Override
  public void visit(HtmlInline inline) {
    rawHtml(inline, inline.getLiteral());
  }

  private void rawHtml(Node node, String html) {
    rawHtml = true;
    for (Matcher tag = TAG.matcher(html); tag.find(); ) {
      if (!AllowedElements.NAMES.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
        droppedTags.putIfAbsent(tag.group(1), position(node));
      }
    }
  }

  /** The author's own elements that the allow-list takes out, with where each first stands. */
  public Map<String, Position> droppedTags() {
    return droppedTags;
  }

  /** Plain text of a node's children. */
  public String text(Node node) {
    StringBuilder out = new StringBuilder();
    appendText(node, out);
    return out.toString();
  }

  private void appendText(Node parent, StringBuilder out) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case Text text -> out.append(text.getLiteral());
        case Code code -> out.append(code.getLiteral());
        case SoftLineBreak _, HardLineBreak _ -> out.append(' ');
        case WikiLink link -> out.append(shown(link));
        default -> appendText(child, out); // the tree's types are open: extensions add theirs
      }
    }
  }

  public String shown(WikiLink link) {
    String known = shown.get(link);
    if (known != null) {
      return known;
    }
    return link.text().isEmpty() ? targets.title(link.slug()).orElse(link.slug()) : link.text();
  }

  private Position position(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return lines.position(spans.isEmpty() ? 0 : spans.getFirst().getInputIndex());
  }

  /** Where the destination stands; the node's start for reference links and escaped ones. */
  private Position target(Node node, String written) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return lines.position(0);
    }
    int start = spans.getFirst().getInputIndex();
    int end = spans.getLast().getInputIndex() + spans.getLast().getLength();
    String text = body.substring(start, end);
    int bracket = text.lastIndexOf("](");
    int at = text.indexOf(written, Math.max(0, bracket));
    return lines.position(start + (written.isEmpty() ? bracket + 2 : Math.max(0, at)));
  }
}
