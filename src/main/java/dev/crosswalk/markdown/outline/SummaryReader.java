package dev.crosswalk.markdown.outline;

import dev.crosswalk.markdown.links.WikiLink;
import dev.crosswalk.markdown.text.Lines;
import dev.crosswalk.model.Contents;
import dev.crosswalk.model.Contents.Line;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Source;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A table of contents in Markdown: mdBook's {@code SUMMARY.md}, GitBook's, or a wiki's {@code
 * _Sidebar.md}. Lists are chapters, headings begin parts, links outside of lists are chapters
 * without a number, and a link to nothing is a chapter to come.
 */
final class SummaryReader {
  private static final int MAX_DEPTH = 20;

  private final Source source;
  private final Lines lines;
  private final boolean numbered;
  private final List<Line> top = new ArrayList<>();
  private List<Line> part = top;
  private int chapters;

  private SummaryReader(Source source, boolean numbered) {
    this.source = source;
    this.lines = new Lines(source.text(), 0);
    this.numbered = numbered;
  }

  /**
   * @param numbered whether chapters in lists are counted, as mdBook does
   */
  static Contents read(Source source, boolean numbered) {
    Parser parser =
        WikiLink.readBy(Parser.builder())
            .maxOpenBlockParsers(MAX_DEPTH * 3)
            .maxInlineNesting(MAX_DEPTH)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    SummaryReader reader = new SummaryReader(source, numbered);
    reader.document(parser.parse(source.text()));
    return new Contents(source.path(), reader.top);
  }

  /** The first heading, if nothing stands before it, is the title of the list itself. */
  private void document(Node document) {
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      switch (block) {
        case Heading heading when numbered && heading.getPrevious() == null -> {}
        case Heading heading -> part(heading);
        case ListBlock list -> part.addAll(list(list, "", 1));
        case Paragraph paragraph -> paragraph(paragraph);
        case BlockQuote quote -> document(quote);
        default -> {} // rules between parts, and HTML
      }
    }
  }

  private void part(Heading heading) {
    List<Line> below = new ArrayList<>();
    List<Line> links = links(heading);
    Line first =
        links.isEmpty()
            ? new Line("", text(heading).strip(), "", position(heading), below)
            : withChildren(links.getFirst(), below);
    top.add(first);
    part = below;
  }

  private static Line withChildren(Line line, List<Line> below) {
    return new Line(line.number(), line.title(), line.target(), line.position(), below);
  }

  /** A prefix or suffix chapter, which belongs to no part; in a wiki, a line of links. */
  private void paragraph(Paragraph paragraph) {
    if (numbered) {
      top.addAll(links(paragraph));
      part = top;
    } else {
      part.addAll(links(paragraph));
    }
  }

  private List<Line> list(ListBlock list, String prefix, int depth) {
    List<Line> found = new ArrayList<>();
    int count = 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem && depth <= MAX_DEPTH) {
        count++;
        int number = prefix.isEmpty() ? ++chapters : count;
        found.add(item(item, numbered ? prefix + number + "." : "", depth));
      }
    }
    return found;
  }

  private Line item(Node item, String number, int depth) {
    List<Line> below = new ArrayList<>();
    Line own = new Line(number, "", "", position(item), below);
    boolean named = false;
    for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof ListBlock list) {
        below.addAll(list(list, number, depth + 1));
      } else if (!named && (child instanceof Paragraph || child instanceof Heading)) {
        named = true;
        List<Line> links = links(child);
        Line first =
            links.isEmpty()
                ? new Line("", text(child).strip(), "", position(child), List.of())
                : links.getFirst();
        own = new Line(number, first.title(), first.target(), first.position(), below);
        below.addAll(links.subList(Math.min(1, links.size()), links.size()));
      }
    }
    return own;
  }

  /** All links below a node, in order, each without a number. */
  private List<Line> links(Node parent) {
    List<Line> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Link link) {
        found.add(new Line("", text(link).strip(), link.getDestination(), target(link), List.of()));
      } else if (child instanceof WikiLink link) {
        found.add(new Line("", "", "[[" + link.inner() + "]]", position(link), List.of()));
      } else {
        found.addAll(links(child));
      }
    }
    return found;
  }

  private static String text(Node parent) {
    StringBuilder out = new StringBuilder();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case Text text -> out.append(text.getLiteral());
        case Code code -> out.append(code.getLiteral());
        case SoftLineBreak _ -> out.append(' ');
        case WikiLink link -> out.append(link.inner());
        case ListBlock _ -> {}
        default -> out.append(text(child)); // the tree's types are open: extensions add theirs
      }
    }
    return out.toString();
  }

  private Position position(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return lines.position(spans.isEmpty() ? 0 : spans.getFirst().getInputIndex());
  }

  /** Where the destination stands, or the link if it cannot be found. */
  private Position target(Link link) {
    List<SourceSpan> spans = link.getSourceSpans();
    if (spans.isEmpty()) {
      return Position.START;
    }
    int start = spans.getFirst().getInputIndex();
    int end = spans.getLast().getInputIndex() + spans.getLast().getLength();
    int bracket = source.text().substring(start, end).lastIndexOf("](");
    return lines.position(bracket < 0 ? start : start + bracket + 2);
  }
}
