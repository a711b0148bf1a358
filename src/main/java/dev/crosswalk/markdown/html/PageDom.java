package dev.crosswalk.markdown.html;

import dev.crosswalk.drawing.Drawn;
import dev.crosswalk.markdown.body.BodyTree;
import dev.crosswalk.markdown.body.BodyTree.Fence;
import dev.crosswalk.markdown.body.BodyTree.HeadingMark;
import dev.crosswalk.markdown.body.BodyTree.LinkMark;
import dev.crosswalk.markdown.body.CodeFigure;
import dev.crosswalk.markdown.body.Drawings;
import dev.crosswalk.markdown.body.FenceInfo;
import dev.crosswalk.markdown.body.HiddenLines;
import dev.crosswalk.markdown.body.PageContext;
import dev.crosswalk.markdown.links.HeadingIds;
import dev.crosswalk.markdown.links.Targets;
import dev.crosswalk.model.Body;
import dev.crosswalk.model.Heading;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Link;
import dev.crosswalk.model.Sample;
import dev.crosswalk.model.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/**
 * Turns one clean tree into a body: puts in ids, addresses and code figures, and reads out
 * headings, links and text. Made for one page, used once.
 */
public final class PageDom {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

  private final PageContext page;
  private final BodyTree tree;
  private final PageImages images;
  private final HeadingIds ids = new HeadingIds();
  private final List<String> headingIds = new ArrayList<>();
  private final List<String> fenceIds = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final Map<Element, Heading> headingElements = new HashMap<>();
  private final Map<Element, Integer> fenceElements = new HashMap<>();
  private final Set<String> seenNumbers = new HashSet<>();
  private final List<Element> unlinked = new ArrayList<>();
  private final Drawings drawings;

  public PageDom(PageContext page, BodyTree tree) {
    this.page = page;
    this.tree = tree;
    this.images = new PageImages(page, tree);
    giveIds();
    this.drawings = Drawings.of(page, tree.fences(), fenceIds);
  }

  public Drawings drawings() {
    return drawings;
  }

  public Body finish(Element body, SafeHtml safe) {
    for (LinkMark mark : tree.links()) {
      links.add(new Link(mark.found().target(), mark.written(), mark.text(), mark.position()));
    }
    List<Element> elements = new ArrayList<>(body.getAllElements());
    for (Element element : elements.subList(1, elements.size())) { // the first is the body itself
      safe.restrictNames(element);
      finish(element);
    }
    Unlinked.unwrap(unlinked);
    fenceElements.forEach(this::sayInstead);
    SectionText text = new SectionText(headingElements, codeElements());
    List<Section> sections = text.read(body);
    fenceElements.forEach((pre, number) -> pre.replaceWith(new Comment(number.toString())));
    headingElements.forEach(this::anchor);
    links.sort(Comparator.comparing(Link::position));
    Body bare =
        new Body(
            "",
            page.entry().source().text(),
            List.copyOf(headings),
            List.copyOf(links),
            images.found(),
            samples(),
            sections,
            text.words() - drawings.words());
    return finish(body, SaidText.addTo(page.withProofs(bare)));
  }

  private Body finish(Element body, Body proven) {
    Figures figures = new Figures(page, tree.fences(), fenceIds, drawings.pictures(), proven);
    if (page.theme() && page.entry().kind() == Kind.CARD) {
      CardLayout.apply(body, figures.pairSentence());
    }
    String html = body.html().strip();
    return proven.withHtml(figures.putInto(tree.hasRawHtml() ? SafeHtml.stable(html) : html));
  }

  /** Headings first: their ids are what others link to, whatever else the page holds. */
  private void giveIds() {
    for (HeadingMark mark : tree.headings()) {
      boolean own = !mark.id().isEmpty() && ids.claim(mark.id());
      headingIds.add(!page.settings().anchors() ? "" : own ? mark.id() : ids.of(mark.text()));
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Fence fence : tree.fences()) {
      String base = CodeFigure.idBase(fence.info());
      fenceIds.add(ids.free(base + "-" + counts.merge(base, 1, Integer::sum)));
    }
  }

  private void finish(Element element) {
    int number = number(element);
    switch (element.normalName()) {
      case "a" -> link(element, number);
      case "img" -> images.finish(element, number);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, number);
      case "input" -> checkbox(element);
      case "pre" -> {
        if (number >= 0 && number < tree.fences().size()) {
          fenceElements.put(element, number);
        }
      }
      default -> {} // elements without a meaning of their own
    }
    if (page.theme()
        && element.hasAttr("id")
        && !headingElements.containsKey(element)
        && !ids.claim(element.id())) {
      element.removeAttr("id");
    }
  }

  /** An author's own HTML may carry numbers, too: each counts once for each kind of element. */
  private int number(Element element) {
    String written = element.attr(MarkRenderer.NUMBER);
    if (written.isEmpty()) {
      return -1;
    }
    element.removeAttr(MarkRenderer.NUMBER);
    String name = element.normalName();
    String kind = name.startsWith("h") ? "h" : name;
    return NUMBER.matcher(written).matches() && seenNumbers.add(kind + written)
        ? Integer.parseInt(written)
        : -1;
  }

  private void link(Element element, int number) {
    Targets.Found found;
    if (number < 0 && element.attr("href").isEmpty()) {
      unlink(element);
      return;
    }
    if (number >= 0 && number < tree.links().size()) {
      found = tree.links().get(number).found();
    } else if (isFootnote(element)) {
      return;
    } else {
      String written = element.attr("href");
      found = page.targets().link(written);
      links.add(new Link(found.target(), written, element.text(), page.find(written)));
    }
    element.removeAttr("href");
    found.href().ifPresentOrElse(href -> element.attr("href", href), () -> unlink(element));
    if (found.target() instanceof Link.Target.ToFact) {
      element.addClass("fact");
    }
  }

  /** Without an address only the text stays, unless others link to this place. */
  private void unlink(Element link) {
    link.removeAttr("href");
    if (!link.hasAttr("id") && link.parent() != null) {
      unlinked.add(link);
    }
  }

  private static boolean isFootnote(Element link) {
    String href = link.attr("href");
    Element parent = link.parent();
    boolean reference = parent != null && parent.hasClass("footnote-ref");
    return (href.startsWith("#fn-") && reference)
        || (href.startsWith("#fnref-") && link.hasClass("footnote-backref"));
  }

  private void heading(Element element, int number) {
    int level = element.normalName().charAt(1) - '0';
    boolean marked = number >= 0 && number < tree.headings().size();
    Heading heading;
    if (marked) {
      HeadingMark mark = tree.headings().get(number);
      heading = new Heading(level, headingIds.get(number), mark.text(), mark.position());
    } else {
      String text = element.text().strip();
      boolean own = element.hasAttr("id") && ids.claim(element.id());
      String id = !page.settings().anchors() ? "" : own ? element.id() : ids.of(text);
      heading = new Heading(level, id, text, page.find(text));
    }
    headings.add(heading);
    headingElements.put(element, heading);
  }

  private void anchor(Element element, Heading heading) {
    if (heading.id().isEmpty()) {
      return;
    }
    element.attr("id", heading.id());
    element.appendText(" ");
    element
        .appendElement("a")
        .attr("class", "anchor")
        .attr("href", "#" + heading.id())
        .attr("aria-label", "Permalink: " + heading.text());
  }

  private static void checkbox(Element input) {
    if (!input.attr("type").equalsIgnoreCase("checkbox")) {
      input.remove();
      return;
    }
    input.attr("disabled", true);
    input.attr("aria-label", input.hasAttr("checked") ? "done" : "open");
  }

  /** What a picture shows is prose to those who search. */
  private void sayInstead(Element pre, int number) {
    Drawn.Picture picture = drawings.pictures().get(number);
    if (picture != null) {
      pre.tagName("figure").text(picture.words());
    }
  }

  private Map<Element, Section.Code> codeElements() {
    Map<Element, Section.Code> found = new HashMap<>();
    fenceElements.forEach((pre, number) -> {
      Fence fence = tree.fences().get(number);
      String code = page.theme() ? findable(fence.code()) : fence.code();
      found.put(pre, new Section.Code(fence.info().language(), code));
    });
    return found;
  }

  /** What a search may find: what the reader then sees. */
  private String findable(String code) {
    return HiddenLines.of(page.settings()).folds()
        ? CodeFigure.shown(code)
        : CodeFigure.visible(code);
  }

  private List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (Fence fence : tree.fences()) {
      String section = fence.heading() == 0 ? "" : headingIds.get(fence.heading() - 1);
      FenceInfo info = fence.info();
      samples.add(
          new Sample(info.language(), info.options(), fence.code(), fence.position(), section));
    }
    return List.copyOf(samples);
  }
}
