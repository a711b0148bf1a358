package dev.crosswalk.markdown.meaning;

import dev.crosswalk.markdown.foreign.Mark;
import dev.crosswalk.markdown.foreign.Piece;
import dev.crosswalk.markdown.foreign.Piece.Family;
import dev.crosswalk.markdown.foreign.Piece.Form;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Puts what pieces inside text mean in their place. One page's. */
final class InlineMarks {
  private final Meanings meanings;
  private final Pictures pictures;
  private final Unknowns unknowns;

  InlineMarks(Meanings meanings, Pictures pictures, Unknowns unknowns) {
    this.meanings = meanings;
    this.pictures = pictures;
    this.unknowns = unknowns;
  }

  void settle(Mark mark) {
    Piece piece = mark.piece();
    if (piece.family() == Family.SILENT && piece.name().equals("role")) {
      Roles.apply(mark);
    } else if (piece.family() == Family.SILENT && piece.name().equals("attributes")) {
      AttributeLists.apply(mark);
    } else {
      put(mark, piece);
    }
  }

  private void put(Mark mark, Piece piece) {
    switch (meanings.of(piece)) {
      case Meaning.Words(String text) when text.isEmpty() -> AttributeLists.drop(mark);
      case Meaning.Words(String text) -> put(mark, new Text(text));
      case Meaning.Aside(String text) when mark.getParent() instanceof Heading || text.isEmpty() ->
          AttributeLists.drop(mark);
      case Meaning.Aside(String text) -> put(mark, new Text(text));
      case Meaning.Address(String path) -> put(mark, new Text(path));
      case Meaning.Picture(String source, String alt) ->
          put(mark, pictures.image(source, alt, mark));
      case Meaning.Stays(String text) -> {
        Text stays = new Text(text);
        stays.setSourceSpans(mark.getSourceSpans());
        put(mark, stays);
      }
      case Meaning.Titled titled when piece.form() != Form.CLOSE && !titled.title().isEmpty() ->
          put(mark, title(titled));
      case Meaning.Tab(String label) when piece.form() != Form.CLOSE && !label.isEmpty() ->
          put(mark, title(new Meaning.Titled(label, "", "")));
      case Meaning.Unknown _ -> {
        unknowns.leftOut(piece.shown(), mark);
        mark.unlink();
      }
      case Meaning.Note _, Meaning.Tab _, Meaning.Titled _, Meaning.Group _ -> mark.unlink();
    }
  }

  static void put(Node old, Node replacement) {
    if (replacement.getSourceSpans().isEmpty() && !(replacement instanceof Text)) {
      replacement.setSourceSpans(old.getSourceSpans());
    }
    old.insertBefore(replacement);
    old.unlink();
  }

  static Node title(Meaning.Titled titled) {
    Node title =
        titled.address().isEmpty() ? new StrongEmphasis() : new Link(titled.address(), null);
    title.appendChild(new Text(titled.title()));
    return title;
  }
}
