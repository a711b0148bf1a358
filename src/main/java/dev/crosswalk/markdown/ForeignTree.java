package dev.crosswalk.markdown;

import dev.crosswalk.markdown.Piece.Family;
import dev.crosswalk.markdown.Piece.Form;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Settles what the pieces of other tools' syntax in a page's tree mean: afterwards there are notes,
 * tabs, links, images and text, and what is not understood is noted. One page's, used once.
 */
final class ForeignTree {
  private static final Pattern CONTENTS =
      Pattern.compile("\\[(?:TOC|toc|\\[(?:TOC|toc|_TOC_)\\])\\]|\\$\\{toc\\}");
  private static final Pattern PICTURE =
      Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|webp|avif|svg|bmp)");

  /** Comments and lists of attributes that stand in HTML. */
  private static final Pattern IN_HTML =
      Pattern.compile("\\{/\\*[^*{}]*+\\*/\\}|\\{:[^{}\\n]*+\\}");

  private static final Pattern INCLUDE = Pattern.compile("<!--\\s*@include:");

  /** Programs that Obsidian's plugins run. */
  private static final Set<String> QUERIES =
      Set.of("dataview", "dataviewjs", "query", "tasks", "base", "tracker", "button");

  private final String body;
  private final Syntax syntax;
  private final Meanings meanings;
  private final Addresses addresses;
  private final Targets targets;
  private final UnaryOperator<String> pictures;
  private final Unknowns unknowns;
  private final Map<String, String> abbreviations = new TreeMap<>();
  private boolean raw;

  /**
   * @param pictures leads from the name of a picture to its file, below the site's root
   */
  ForeignTree(
      String body,
      Syntax syntax,
      Targets targets,
      WikiNames names,
      UnaryOperator<String> pictures,
      Unknowns unknowns) {
    this.body = body;
    this.syntax = syntax;
    this.targets = targets;
    this.pictures = pictures;
    this.unknowns = unknowns;
    this.meanings = new Meanings(syntax);
    this.addresses = new Addresses(meanings, targets, names, unknowns);
  }

  void settle(Node document) {
    blocks(document);
    if (!abbreviations.isEmpty()) {
      new Abbreviations(abbreviations).mark(document);
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
        if (isCell(node)) {
          inlines(node);
        } else {
          blocks(node);
        }
      }
    }
  }

  private static boolean isCell(Node node) {
    return node instanceof org.commonmark.ext.gfm.tables.TableCell;
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
    if (Imports.are(paragraph, body)) {
      paragraph.unlink();
      return;
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
      replace(mark, null);
    } else if (raw) {
      blocks(mark);
      replace(mark, line(new Text(piece.written())));
    } else {
      blocks(mark);
      settle(mark);
    }
  }

  private static boolean isRaw(Piece piece) {
    return piece.family() == Family.TAG && piece.name().equals("raw");
  }

  private void settle(MarkBlock mark) {
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
          replace(mark, line(image(source, alt, mark)));
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

  private static void replace(MarkBlock mark, @org.jspecify.annotations.Nullable Node first) {
    if (first != null) {
      first.setSourceSpans(mark.getSourceSpans());
      mark.insertBefore(first);
    }
    for (Node child = mark.getFirstChild(); child != null; child = mark.getFirstChild()) {
      mark.insertBefore(child);
    }
    mark.unlink();
  }

  private static Paragraph line(Node inline) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(inline);
    return paragraph;
  }

  private static Node titled(Meaning.Titled titled) {
    Paragraph paragraph = line(title(titled));
    if (!titled.text().isEmpty()) {
      paragraph.appendChild(new Text(" " + titled.text()));
    }
    return paragraph;
  }

  private static Node title(Meaning.Titled titled) {
    Node title =
        titled.address().isEmpty() ? new StrongEmphasis() : new Link(titled.address(), null);
    title.appendChild(new Text(titled.title()));
    return title;
  }

  private Image image(String source, String alt, Node at) {
    Image image = new Image(picture(addresses.address(source, at)), null);
    image.appendChild(new Text(alt));
    image.setSourceSpans(at.getSourceSpans());
    return image;
  }

  private String picture(String address) {
    return !syntax.vault() || targets.image(address).found() ? address : pictures.apply(address);
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
      case WikiLink link when link.embeds() -> embedded(link);
      case Image image -> {
        image.setDestination(picture(address(image.getDestination(), image)));
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
      included(written, node);
      return written;
    }
    String bare = IN_HTML.matcher(written).replaceAll("");
    return raw ? bare : addresses.html(bare, node);
  }

  /** VitePress puts in files that a comment names. */
  private void included(String comment, Node node) {
    if (INCLUDE.matcher(comment).find()) {
      unknowns.leftOut("<!--@include-->", node);
    }
  }

  private void mark(Mark mark) {
    Piece piece = mark.piece();
    if (isRaw(piece)) {
      raw = piece.form() == Form.OPEN;
      mark.unlink();
    } else if (raw) {
      put(mark, new Text(piece.written()));
    } else if (piece.name().equals("role") && piece.family() == Family.SILENT) {
      Roles.apply(mark);
    } else if (piece.name().equals("attributes") && piece.family() == Family.SILENT) {
      attributes(mark);
    } else {
      settle(mark);
    }
  }

  private void settle(Mark mark) {
    Piece piece = mark.piece();
    switch (meanings.of(piece)) {
      case Meaning.Words(String text) when text.isEmpty() -> drop(mark);
      case Meaning.Words(String text) -> put(mark, new Text(text));
      case Meaning.Aside(String text) when mark.getParent() instanceof Heading || text.isEmpty() ->
          drop(mark);
      case Meaning.Aside(String text) -> put(mark, new Text(text));
      case Meaning.Address(String path) -> put(mark, new Text(path));
      case Meaning.Picture(String source, String alt) -> put(mark, image(source, alt, mark));
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

  private static void put(Node old, Node replacement) {
    if (replacement.getSourceSpans().isEmpty() && !(replacement instanceof Text)) {
      replacement.setSourceSpans(old.getSourceSpans());
    }
    old.insertBefore(replacement);
    old.unlink();
  }

  /** On a heading the id stays, in the form that headings have for it. */
  private static void attributes(Mark mark) {
    String list = mark.piece().written();
    int hash = list.indexOf('#');
    if (mark.getParent() instanceof Heading && mark.getNext() == null && hash >= 0) {
      Text id = new Text("{#" + list.substring(hash + 1).split("[ \\t}]", 2)[0] + "}");
      if (mark.getPrevious() instanceof Text text) {
        text.setLiteral(text.getLiteral().stripTrailing());
      }
      put(mark, id);
      return;
    }
    if (list.startsWith("{:toc") || list.startsWith("{: toc")) {
      contents(mark);
    }
    drop(mark);
  }

  /** With the blanks that led to it, if nothing follows. */
  private static void drop(Mark mark) {
    boolean last = mark.getNext() == null || mark.getNext() instanceof SoftLineBreak;
    if (last && mark.getPrevious() instanceof Text text) {
      text.setLiteral(text.getLiteral().stripTrailing());
    }
    mark.unlink();
  }

  /** Kramdown puts the contents in place of a list of one item. */
  private static void contents(Node mark) {
    for (Node at = mark; at != null; at = at.getParent()) {
      if (at instanceof ListBlock list) {
        if (list.getFirstChild() == list.getLastChild()) {
          list.unlink();
        }
        return;
      }
    }
  }

  /** A picture is shown, and everything else is a link to it. */
  private void embedded(WikiLink link) {
    String name = link.slug();
    if (!PICTURE.matcher(name).matches()) {
      return;
    }
    String words = Uris.fileName(Uris.stem(name));
    String[] options = link.text().split("\\|", -1);
    String last = options[options.length - 1].strip();
    boolean sized = last.matches("[0-9]{1,4}(?:x[0-9]{1,4})?");
    String alt = sized && options.length == 1 ? words : options[0].isBlank() ? words : options[0];
    String file = pictures.apply(name);
    Image image = sized ? new SizedImage(file, last.split("x", 2)[0]) : new Image(file, null);
    image.appendChild(new Text(alt.strip()));
    put(link, image);
  }

  /** What MyST's roles show. */
  private static final class Roles {
    private static final Set<String> TEXT =
        Set.of(
            "ref",
            "numref",
            "doc",
            "term",
            "abbr",
            "eq",
            "any",
            "download",
            "menuselection",
            "guilabel",
            "sub",
            "sup",
            "kbd",
            "cite",
            "rfc",
            "pep",
            "math");

    static void apply(Mark mark) {
      String name = mark.piece().argument("0");
      if (TEXT.contains(name) && mark.getNext() instanceof Code code) {
        String text = code.getLiteral();
        int target = text.lastIndexOf('<');
        put(
            code,
            new Text(target > 0 && text.endsWith(">") ? text.substring(0, target).strip() : text));
      }
      mark.unlink();
    }
  }
}
