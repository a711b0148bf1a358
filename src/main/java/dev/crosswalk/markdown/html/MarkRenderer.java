package dev.crosswalk.markdown.html;

import dev.crosswalk.markdown.body.BodyTree;
import dev.crosswalk.markdown.body.Dialect;
import dev.crosswalk.markdown.links.Targets;
import dev.crosswalk.markdown.links.WikiLink;
import dev.crosswalk.markdown.nodes.Admonition;
import dev.crosswalk.markdown.nodes.Boxed;
import dev.crosswalk.markdown.nodes.FootnoteList;
import dev.crosswalk.markdown.nodes.Footnotes.Definition;
import dev.crosswalk.markdown.nodes.Footnotes.Reference;
import dev.crosswalk.markdown.nodes.ForeignBlocks.Group;
import dev.crosswalk.markdown.nodes.ForeignBlocks.Tab;
import dev.crosswalk.markdown.nodes.SizedImage;
import dev.crosswalk.markdown.nodes.Styled;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** The first HTML of a body, not yet safe: numbers stand where trusted parts go in later. */
public final class MarkRenderer {
  /** The attribute that carries a number through the allow-list. */
  static final String NUMBER = "data-n";

  private MarkRenderer() {}

  public static String render(
      Node document, Dialect dialect, BodyTree tree, Targets targets, boolean figures) {
    Map<Node, Integer> numbers = tree.numbers();
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(dialect.extensions())
            .softbreak(dialect.hardWraps() ? "<br />\n" : "\n")
            .attributeProviderFactory(_ -> numbering(numbers))
            .nodeRendererFactory(context -> new Custom(context, tree, targets, figures))
            .build();
    StringBuilder html = new StringBuilder();
    renderer.render(document, html);
    footnotes(tree.footnotes(), renderer, html);
    return html.toString();
  }

  private static void footnotes(FootnoteList list, HtmlRenderer renderer, StringBuilder html) {
    if (list.used().isEmpty()) {
      return;
    }
    html.append("<section class=\"footnotes\">\n<ol>\n");
    int number = 0;
    for (Definition definition : list.used()) {
      number++;
      html.append("<li id=\"fn-").append(number).append("\">\n");
      for (Node child = definition.getFirstChild(); child != null; child = child.getNext()) {
        renderer.render(child, html);
      }
      for (int i = 1; i <= list.count(definition); i++) {
        String mark = i == 1 ? String.valueOf(number) : number + "-" + i;
        html.append("<a href=\"#fnref-").append(mark);
        html.append("\" class=\"footnote-backref\" aria-label=\"Back to reference ");
        html.append(mark).append("\">↩</a>\n");
      }
      html.append("</li>\n");
    }
    html.append("</ol>\n</section>\n");
  }

  private static AttributeProvider numbering(Map<Node, Integer> numbers) {
    return (node, tag, attributes) -> {
      boolean marked = node instanceof Link || node instanceof Image || node instanceof Heading;
      Integer number = marked ? numbers.get(node) : null;
      if (number != null) {
        attributes.put(NUMBER, number.toString());
      }
    };
  }

  /** Our nodes, and fences when they become figures. */
  private record Custom(
      HtmlNodeRendererContext context, BodyTree tree, Targets targets, boolean figures)
      implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      Set<Class<? extends Node>> types =
          new HashSet<>(
              Set.of(WikiLink.class, Admonition.class, Reference.class, Tab.class, Group.class));
      types.addAll(Set.of(Styled.class, Boxed.class, SizedImage.class));
      if (figures) {
        types.add(FencedCodeBlock.class);
      }
      return types;
    }

    @Override
    public void render(Node node) {
      HtmlWriter html = context.getWriter();
      switch (node) {
        case FencedCodeBlock _ -> {
          html.line();
          html.tag("pre", number(node));
          html.tag("/pre");
          html.line();
        }
        case Admonition admonition -> admonition(html, admonition);
        case Tab tab -> tab(html, tab);
        case Group group -> children(group);
        case Styled styled -> styled(html, styled);
        case Boxed boxed -> boxed(html, boxed);
        case SizedImage image -> image(html, image);
        case WikiLink link -> wikiLink(html, link);
        case Reference reference -> reference(html, reference);
        default -> throw new IllegalStateException("not asked for " + node);
      }
    }

    private void admonition(HtmlWriter html, Admonition admonition) {
      boolean folded = admonition.fold() != Admonition.Fold.NONE;
      html.line();
      html.tag(folded ? "details" : "div", admonitionAttributes(admonition));
      html.line();
      if (folded || !admonition.title().isEmpty()) {
        html.tag(folded ? "summary" : "p", Map.of("class", "admonition-title"));
        html.text(admonition.title().isEmpty() ? "Details" : admonition.title());
        html.tag(folded ? "/summary" : "/p");
        html.line();
      }
      children(admonition);
      html.tag(folded ? "/details" : "/div");
      html.line();
    }

    private void children(Node parent) {
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
    }

    private void styled(HtmlWriter html, Styled styled) {
      html.tag(styled.tag(), styled.title().isEmpty() ? Map.of() : Map.of("title", styled.title()));
      children(styled);
      html.tag("/" + styled.tag());
    }

    private void boxed(HtmlWriter html, Boxed boxed) {
      html.line();
      html.tag(boxed.tag());
      children(boxed);
      html.tag("/" + boxed.tag());
      html.line();
    }

    private void image(HtmlWriter html, SizedImage image) {
      Map<String, String> attributes = new LinkedHashMap<>(number(image));
      attributes.put("src", image.getDestination());
      attributes.put("alt", tree.text(image));
      attributes.put("width", image.width());
      html.tag("img", attributes, true);
    }

    /** One after the other, each below its label: what a reader compares is seen together. */
    private void tab(HtmlWriter html, Tab tab) {
      html.line();
      html.tag("div", Map.of("class", "tab"));
      html.line();
      html.tag("p", Map.of("class", "tab-label"));
      html.text(tab.label());
      html.tag("/p");
      html.line();
      children(tab);
      html.tag("/div");
      html.line();
    }

    /** In a fixed order: the order of {@code Map.of} changes from run to run. */
    private static Map<String, String> admonitionAttributes(Admonition admonition) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("class", "admonition " + admonition.type());
      switch (admonition.fold()) {
        case NONE -> attributes.put("role", "note");
        case OPEN -> attributes.put("open", "");
        case CLOSED -> {}
      }
      return attributes;
    }

    private void reference(HtmlWriter html, Reference reference) {
      String mark = tree.footnotes().mark(reference);
      if (mark.isEmpty()) {
        html.text("[^" + reference.label() + "]");
        return;
      }
      String number = mark.replaceFirst("-.*", "");
      html.tag("sup", Map.of("class", "footnote-ref"));
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("href", "#fn-" + number);
      attributes.put("id", "fnref-" + mark);
      html.tag("a", attributes);
      html.text(number);
      html.tag("/a");
      html.tag("/sup");
    }

    private void wikiLink(HtmlWriter html, WikiLink link) {
      if (!tree.numbers().containsKey(link)) {
        html.text((link.embeds() ? "![[" : "[[") + link.inner() + "]]");
        return;
      }
      html.tag("a", number(link));
      html.text(tree.shown(link));
      html.tag("/a");
    }

    private Map<String, String> number(Node node) {
      return Map.of(NUMBER, String.valueOf(tree.numbers().getOrDefault(node, -1)));
    }
  }
}
