package dev.crosswalk.markdown.meaning;

import dev.crosswalk.markdown.foreign.MarkBlock;
import dev.crosswalk.markdown.foreign.Piece;
import dev.crosswalk.markdown.nodes.Admonition;
import dev.crosswalk.markdown.nodes.Definitions;
import dev.crosswalk.markdown.nodes.ForeignBlocks;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Puts what pieces on lines of their own mean in their place. One page's. */
final class BlockMarks {
  private final Meanings meanings;
  private final Pictures pictures;
  private final Unknowns unknowns;
  private final Map<String, String> abbreviations = new TreeMap<>();

  BlockMarks(Meanings meanings, Pictures pictures, Unknowns unknowns) {
    this.meanings = meanings;
    this.pictures = pictures;
    this.unknowns = unknowns;
  }

  /** What the page's abbreviations stand for, once all pieces are settled. */
  Map<String, String> abbreviations() {
    return abbreviations;
  }

  void settle(MarkBlock mark) {
    Piece piece = mark.piece();
    if (piece.name().equals("abbreviation")) {
      piece.arguments().forEach(abbreviations::putIfAbsent);
    }
    boolean holds = mark.getFirstChild() != null;
    switch (meanings.of(piece)) {
      case Meaning.Note(var type, var title, var fold) when holds || title.isPresent() ->
          enclose(mark, Admonition.of(type, title.map(ForeignBlocks::plain), fold));
      case Meaning.Tab(String label) when holds && !label.isEmpty() ->
          enclose(mark, new ForeignBlocks.Tab(ForeignBlocks.plain(label)));
      case Meaning.Titled titled -> replace(mark, titled(titled));
      case Meaning.Picture(String source, String alt) ->
          replace(mark, line(pictures.image(source, alt, mark)));
      case Meaning.Words(String text) ->
          replace(mark, text.isBlank() ? null : line(new Text(text)));
      case Meaning.Aside(String text) ->
          replace(mark, text.isBlank() ? null : line(new Text(text)));
      case Meaning.Address(String path) -> replace(mark, line(new Text(path)));
      case Meaning.Stays(String text) -> replace(mark, line(new Text(text)));
      case Meaning.Unknown _ -> {
        if (holds) {
          unknowns.contentStays(piece.shown(), mark);
        } else {
          unknowns.leftOut(piece.shown(), mark);
        }
        replace(mark, null);
      }
      case Meaning.Note _, Meaning.Tab _, Meaning.Group _ -> replace(mark, null);
    }
  }

  private static void enclose(MarkBlock mark, Block block) {
    block.setSourceSpans(mark.getSourceSpans());
    Definitions.move(mark, block);
    mark.insertBefore(block);
    mark.unlink();
  }

  static void replace(MarkBlock mark, @Nullable Node first) {
    if (first != null) {
      first.setSourceSpans(mark.getSourceSpans());
      mark.insertBefore(first);
    }
    for (Node child = mark.getFirstChild(); child != null; child = mark.getFirstChild()) {
      mark.insertBefore(child);
    }
    mark.unlink();
  }

  static Paragraph line(Node inline) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(inline);
    return paragraph;
  }

  private static Node titled(Meaning.Titled titled) {
    Paragraph paragraph = line(InlineMarks.title(titled));
    if (!titled.text().isEmpty()) {
      paragraph.appendChild(new Text(" " + titled.text()));
    }
    return paragraph;
  }
}
