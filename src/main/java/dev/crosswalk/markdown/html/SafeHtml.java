package dev.crosswalk.markdown.html;

import dev.crosswalk.markdown.body.AllowedElements;
import dev.crosswalk.markdown.links.Targets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The allow-list that every body passes: elements of prose, no style, script, form, frame, SVG,
 * MathML, and no element whose content parsers read as raw text. Addresses are checked afterwards
 * by {@link Targets}, here only by their scheme, as a second lock. Thread-safe.
 */
public final class SafeHtml {
  /** The classes that the theme styles; an author's own could pose as parts of the layout. */
  private static final Set<String> CLASSES =
      Set.of(
          "admonition",
          "admonition-title",
          "caution",
          "footnote-backref",
          "footnote-ref",
          "footnotes",
          "important",
          "note",
          "tab",
          "tab-label",
          "tip",
          "warning");

  /**
   * Taking one element out costs time in the number of its neighbours: beyond, copying is faster.
   */
  private static final int MAX_STRANGERS = 200;

  private static final Pattern LEADING_NEWLINES = Pattern.compile("^\n+");

  private final Safelist allowed;
  private final boolean anyClass;

  /**
   * @param anyClass whether authors may name classes and ids of their own, as in a JBake project,
   *     whose style sheet is theirs, too
   */
  public SafeHtml(boolean anyClass) {
    this.anyClass = anyClass;
    this.allowed =
        new Safelist()
            .addTags(AllowedElements.NAMES.toArray(String[]::new))
            .addAttributes(
                ":all", "id", "class", "lang", "dir", "title", "role", MarkRenderer.NUMBER)
            .addAttributes("a", "href", "aria-label")
            .addAttributes("img", "src", "alt", "width", "height", "align")
            .addAttributes("input", "type", "checked", "disabled")
            .addAttributes("ol", "start", "reversed", "type")
            .addAttributes("li", "value")
            .addAttributes("details", "open")
            .addAttributes("td", "align", "colspan", "rowspan")
            .addAttributes("th", "align", "colspan", "rowspan", "scope")
            .addAttributes("col", "span")
            .addAttributes("colgroup", "span")
            .addProtocols("a", "href", "http", "https", "mailto", "fact", "#")
            .preserveRelativeLinks(true);
  }

  /**
   * The clean tree of a body.
   *
   * @param html any text
   * @param rawHtml whether an author's own HTML is in it: taking elements out of such may leave a
   *     tree that reads differently when parsed again, so that is done until it does not
   */
  public Element clean(String html, boolean rawHtml) {
    Element body = cleanOnce(html);
    for (int i = 0; rawHtml && i < 4; i++) {
      String before = body.html();
      body = cleanOnce(before);
      if (body.html().equals(before)) {
        break;
      }
    }
    return body;
  }

  /**
   * HTML that reads the same when parsed again: what was put into a clean tree may close or open
   * elements of the author's, e.g. a link inside a link.
   */
  static String stable(String html) {
    String stable = html;
    for (int i = 0; i < 4; i++) {
      Document document = Jsoup.parseBodyFragment(stable);
      document.outputSettings(settings());
      document.body().select("pre").forEach(SafeHtml::dropLeadingNewlines);
      Set<String> ids = new HashSet<>();
      for (Element element : document.body().select("[id]")) {
        if (!ids.add(element.id())) {
          element.removeAttr("id"); // a parser that mends nesting copies elements, ids and all
        }
      }
      String again = document.body().html();
      if (again.equals(stable)) {
        break;
      }
      stable = again;
    }
    return stable;
  }

  private Element cleanOnce(String html) {
    // A base makes relative addresses pass the scheme check; it shows nowhere
    Document document = Jsoup.parseBodyFragment(html, "https://base.invalid/");
    document.outputSettings(settings());
    Element body = document.body();
    List<Node> nodes = new ArrayList<>();
    body.traverse((node, depth) -> nodes.add(node));
    if (strangers(nodes) > MAX_STRANGERS) {
      document = new Cleaner(allowed).clean(document);
      document.outputSettings(settings());
      document.body().select("pre").forEach(SafeHtml::dropLeadingNewlines);
      return document.body();
    }
    for (Node node : nodes.subList(1, nodes.size())) {
      keepOrDrop(node);
    }
    body.clearAttributes(); // an author's own body element gives its attributes to this one
    return body;
  }

  private long strangers(List<Node> nodes) {
    return nodes.stream()
        .filter(node -> node instanceof Element element && !allowed.isSafeTag(element.normalName()))
        .count();
  }

  private static OutputSettings settings() {
    return new OutputSettings()
        .prettyPrint(false)
        .escapeMode(Entities.EscapeMode.xhtml)
        .charset(StandardCharsets.UTF_8);
  }

  /** What jsoup's {@code Cleaner} does, without its copy of the tree: a third of the time. */
  private void keepOrDrop(Node node) {
    switch (node) {
      case Element element when !allowed.isSafeTag(element.normalName()) -> element.unwrap();
      case Element element -> {
        for (Attribute attribute : element.attributes().asList()) {
          if (!allowed.isSafeAttribute(element.normalName(), element, attribute)) {
            element.removeAttr(attribute.getKey());
          }
        }
        if (element.normalName().equals("pre")) {
          dropLeadingNewlines(element);
        }
      }
      case CDataNode text -> text.replaceWith(new TextNode(text.getWholeText()));
      case TextNode _ -> {}
      default -> node.remove(); // scripts' and styles' data, comments, declarations
    }
  }

  /** A parser drops the first newline in {@code pre}: without one, the text is stable. */
  private static void dropLeadingNewlines(Element pre) {
    Node first = pre.childNodeSize() == 0 ? null : pre.childNode(0);
    if (first instanceof TextNode text && text.getWholeText().startsWith("\n")) {
      text.text(LEADING_NEWLINES.matcher(text.getWholeText()).replaceFirst(""));
    }
  }

  /** Takes away classes and roles that the theme does not know. */
  void restrictNames(Element element) {
    if (anyClass) {
      return;
    }
    if (element.hasClass("admonition") || element.hasAttr("role")) {
      boolean ours = element.hasClass("admonition") && element.attr("role").equals("note");
      if (!ours) {
        element.removeAttr("role");
      }
    }
    if (element.hasAttr("class")) {
      Set<String> classes = element.classNames();
      classes.retainAll(CLASSES);
      if (classes.isEmpty()) {
        element.removeAttr("class");
      } else {
        element.classNames(classes);
      }
    }
  }
}
