package dev.crosswalk.markdown.foreign;

import dev.crosswalk.markdown.foreign.Piece.Form;
import java.util.Optional;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;

/** Tags of components inside text, and those of HTML whose attributes are JavaScript. */
final class TagInlines implements InlineReader {
  private final Ahead ahead;
  private final Syntax syntax;

  TagInlines(Ahead ahead, Syntax syntax) {
    this.ahead = ahead;
    this.syntax = syntax;
  }

  @Override
  public Optional<Found> read(int offset) {
    String body = ahead.body();
    int name = body.startsWith("</", offset) ? offset + 2 : offset + 1;
    char first = name < body.length() ? body.charAt(name) : ' ';
    if (first == '>') {
      return syntax.mdx()
          ? JsxTag.at(body, offset).map(it -> Found.of(it, offset))
          : Optional.empty();
    }
    if (first >= 'a' && first <= 'z') {
      return syntax.mdx() && JsxTag.hasBraces(body, offset)
          ? JsxTag.at(body, offset).map(it -> new Found(html(it), offset + it.written().length()))
          : Optional.empty();
    }
    if (first < 'A' || first > 'Z') {
      return Optional.empty();
    }
    Optional<Piece> tag = JsxTag.at(body, offset);
    boolean type = Character.isLetterOrDigit(ahead.before(offset)); // List<String>
    if (type && !syntax.mdx() && tag.isPresent()) {
      String written = tag.get().written();
      return Optional.of(new Found(new Text(written), offset + written.length()));
    }
    return tag.map(it -> Found.of(it, offset));
  }

  /** A tag of HTML with those attributes that are text. */
  static HtmlInline html(Piece tag) {
    StringBuilder html = new StringBuilder(tag.form() == Form.CLOSE ? "</" : "<");
    html.append(tag.name());
    tag.arguments()
        .forEach((name, value) -> {
          if (!value.isEmpty() && name.matches("[A-Za-z-]+")) {
            html.append(' ').append(name).append("=\"");
            html.append(value.replace("&", "&amp;").replace("\"", "&quot;")).append('"');
          }
        });
    HtmlInline inline = new HtmlInline();
    inline.setLiteral(html.append('>').toString());
    return inline;
  }
}
