package dev.crosswalk.markdown.meaning;

import dev.crosswalk.markdown.foreign.Mark;
import dev.crosswalk.markdown.foreign.MarkBlock;
import dev.crosswalk.markdown.foreign.Modules;
import dev.crosswalk.markdown.foreign.Piece;
import dev.crosswalk.markdown.foreign.Piece.Family;
import dev.crosswalk.markdown.foreign.Piece.Form;
import dev.crosswalk.markdown.foreign.Syntax;
import dev.crosswalk.markdown.links.Targets;
import dev.crosswalk.markdown.links.WikiLink;
import dev.crosswalk.markdown.links.WikiNames;
import dev.crosswalk.markdown.nodes.Definitions;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Settles what the pieces of other tools' syntax in a page's tree mean: afterwards there are notes,
 * tabs, links, images and text, and what is not understood is noted. One page's, used once.
 */
public final class ForeignTree {
  private static final Pattern CONTENTS =
      Pattern.compile("\\[(?:TOC|toc|\\[(?:TOC|toc|_TOC_)\\])\\]|\\$\\{toc\\}");

  /** Programs that Obsidian's plugins run. */
  private static final Set<String> QUERIES =
      Set.of("dataview", "dataviewjs", "query", "tasks", "base", "tracker", "button");

  private final String body;
  private final Syntax syntax;
  private final Addresses addresses;
  private final Pictures pictures;
  private final BlockMarks blocks;
  private final InlineMarks inlines;
  private final Unknowns unknowns;
  private boolean raw;

  /**
   * @param files leads from the name of a picture to its file, below the site's root
   */
  public ForeignTree(
      String body,
      Syntax syntax,
      Targets targets,
      WikiNames names,
      UnaryOperator<String> files,
      Unknowns unknowns) {
    Meanings meanings = new Meanings(syntax);
    this.body = body;
    this.syntax = syntax;
    this.unknowns = unknowns;
    this.addresses = new Addresses(meanings, targets, names, unknowns);
    this.pictures = new Pictures(syntax.vault(), addresses, targets, files);
    this.blocks = new BlockMarks(meanings, pictures, unknowns);
    this.inlines = new InlineMarks(meanings, pictures, unknowns);
  }

  public void settle(Node document) {
    Modules.drop(document, body, syntax.mdx());
    blocks(document);
    if (!blocks.abbreviations().isEmpty()) {
      new Abbreviations(blocks.abbreviations()).mark(document);
    }
  }

  private void blocks(Node parent) {
    Pairs.join(parent);
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      block(node);
      node = next;
    }
    Definitions.join(parent);
  }

  private void block(Node node) {
    switch (node) {
      case MarkBlock mark -> mark(mark);
      case FencedCodeBlock fence -> fence(fence);
      case HtmlBlock html -> html.setLiteral(html(html.getLiteral(), html));
      case Paragraph paragraph -> paragraph(paragraph);
      case Heading heading -> inlines(heading);
      case Block block -> blocks(block);
      default -> { // tables, whose rows and cells are no blocks
        if (node instanceof TableCell) {
          inlines(node);
        } else {
          blocks(node);
        }
      }
    }
  }

  private void fence(FencedCodeBlock fence) {
    FenceText.tidy(fence);
    String language = fence.getInfo() == null ? "" : fence.getInfo().strip();
    if (syntax.vault() && QUERIES.contains(language.toLowerCase(Locale.ROOT))) {
      unknowns.shown("```" + language, Unknowns.offset(fence));
    }
  }

  private void paragraph(Paragraph paragraph) {
    int start = Unknowns.offset(paragraph);
    if (!paragraph.getSourceSpans().isEmpty() && paragraph.getSourceSpans().size() == 1) {
      int length = paragraph.getSourceSpans().getFirst().getLength();
      String line = body.substring(start, start + length).strip();
      if (CONTENTS.matcher(line).matches()) {
        paragraph.unlink();
        return;
      }
    }
    inlines(paragraph);
    if (isEmpty(paragraph)) {
      paragraph.unlink();
    }
  }

  private static boolean isEmpty(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      boolean blank = child instanceof Text text && text.getLiteral().isBlank();
      if (!blank && !(child instanceof SoftLineBreak)) {
        return false;
      }
    }
    return true;
  }

  private void mark(MarkBlock mark) {
    Piece piece = mark.piece();
    if (isRaw(piece)) {
      raw = piece.form() == Form.OPEN;
      blocks(mark);
      raw &= mark.getFirstChild() == null;
      BlockMarks.replace(mark, null);
    } else if (raw) {
      blocks(mark);
      BlockMarks.replace(mark, BlockMarks.line(new Text(piece.written())));
    } else {
      blocks(mark);
      blocks.settle(mark);
    }
  }

  private static boolean isRaw(Piece piece) {
    return piece.family() == Family.TAG && piece.name().equals("raw");
  }

  private void inlines(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      inline(node);
      node = next;
    }
  }

  private void inline(Node node) {
    switch (node) {
      case Mark mark -> mark(mark);
      case WikiLink link when link.embeds() -> pictures.embed(link);
      case Image image -> {
        image.setDestination(pictures.address(address(image.getDestination(), image)));
        inlines(image);
      }
      case Link link -> {
        link.setDestination(address(link.getDestination(), link));
        inlines(link);
      }
      case HtmlInline html -> html.setLiteral(html(html.getLiteral(), html));
      default -> inlines(node);
    }
  }

  private String address(String written, Node node) {
    return raw ? written : addresses.address(written, node);
  }

  private String html(String written, Node node) {
    if (written.startsWith("<!--")) {
      addresses.comment(written, node);
      return written;
    }
    return raw ? Addresses.bare(written) : addresses.html(written, node);
  }

  private void mark(Mark mark) {
    Piece piece = mark.piece();
    if (isRaw(piece)) {
      raw = piece.form() == Form.OPEN;
      mark.unlink();
    } else if (raw) {
      InlineMarks.put(mark, new Text(piece.written()));
    } else {
      inlines.settle(mark);
    }
  }
}
