package dev.crosswalk.bake;

import dev.crosswalk.bake.view.AuthorView;
import dev.crosswalk.bake.view.CardView;
import dev.crosswalk.bake.view.PageLink;
import dev.crosswalk.bake.view.PageView;
import dev.crosswalk.bake.view.TextLink;
import dev.crosswalk.bake.view.TocEntry;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Author;
import dev.crosswalk.model.Heading;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Level;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Tag;
import dev.crosswalk.model.Topic;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages as templates see them. Immutable once made, so that pages are viewed in parallel. */
final class PageViews {
  private final Site site;
  private final Views views;
  private final Tables tables;
  private final Related related;
  private final boolean guide;
  private final Map<String, TextLink> previous = new HashMap<>();
  private final Map<String, TextLink> next = new HashMap<>();
  private final Map<String, Author> authors = new HashMap<>();
  private final Map<String, String> tagTitles = new HashMap<>();
  private final Map<String, String> topicTitles = new HashMap<>();

  PageViews(Site site, Views views, Outlines outlines) {
    this.site = site;
    this.views = views;
    this.tables = new Tables(site);
    this.related = new Related(site);
    this.guide = site.settings().strict();
    site.vocabulary().authors().forEach(author -> authors.put(author.id(), author));
    for (Tag tag : site.vocabulary().tags()) {
      tagTitles.put(tag.id(), tag.title());
    }
    for (Topic topic : site.vocabulary().topics()) {
      topicTitles.put(topic.id(), topic.title());
    }
    if (outlines.exists()) {
      previous.putAll(outlines.previous());
      next.putAll(outlines.next());
    } else {
      for (Kind kind : Kind.values()) {
        linkNeighbours(site.ofKind(kind));
      }
    }
  }

  /** Cards are neighbours within their topic, other pages within their kind. */
  private void linkNeighbours(List<Page> pages) {
    Map<String, Page> last = new HashMap<>();
    for (Page page : pages) {
      String row = page instanceof Page.Card card ? card.topic() : "";
      Page before = last.put(row, page);
      if (before != null) {
        previous.put(page.uri(), new TextLink(Address.of(before.uri()), before.title()));
        next.put(before.uri(), new TextLink(Address.of(page.uri()), page.title()));
      }
    }
  }

  PageView of(Page page) {
    Meta meta = page.meta();
    Settings settings = site.settings();
    List<PageLink> see =
        meta.see().stream().flatMap(slug -> site.bySlug(slug).stream()).map(views::linkTo).toList();
    List<TextLink> breadcrumbs = breadcrumbs(page);
    return new PageView(
        PageDocument.root(page.uri()),
        Address.of(page.uri()),
        settings.baseUrl() + canonicalPath(Address.of(page.uri())),
        page.kind().id(),
        page.kind().label(),
        page.title(),
        meta.summary(),
        markup(page.body().html()),
        toc(page.body().headings()),
        breadcrumbs,
        previous.get(page.uri()),
        next.get(page.uri()),
        see,
        related.to(page).stream().map(views::linkTo).toList(),
        site.backlinks(page).stream().map(views::linkTo).toList(),
        authorsOf(meta),
        meta.tags().stream().map(this::tagLink).toList(),
        meta.topics().stream().map(this::topicLink).toList(),
        meta.sources().stream().map(source -> new TextLink(source.url(), source.title())).toList(),
        meta.level().map(Level::word).orElse(null),
        meta.date().map(LocalDate::toString).orElse(null),
        meta.changed().map(LocalDate::toString).orElse(null),
        page.body().readingMinutes(),
        settings.editUrl().map(url -> url + Address.of(page.file())).orElse(null),
        Address.of(fileName(Made.markdownPath(page.uri()))),
        markup(JsonLd.of(page, settings, breadcrumbs, authorsOf(meta))),
        page instanceof Page.Case study ? study.facts() : Map.of(),
        page instanceof Page.Decision decision ? decision.question() : null,
        meta.questions(),
        page instanceof Page.Card card ? cardView(card) : null,
        page instanceof Page.Reference reference
            ? reference.table().map(name -> tables.view(name, page)).orElse(null)
            : null);
  }

  private CardView cardView(Page.Card card) {
    return new CardView(
        topicLink(card.topic()),
        card.go(),
        card.rust(),
        card.crates().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList(),
        card.modules(),
        card.versions());
  }

  private List<TextLink> breadcrumbs(Page page) {
    List<TextLink> trail = new ArrayList<>();
    if (page.uri().equals("index.html")) {
      return trail;
    }
    trail.add(new TextLink(Made.HOME, "Home"));
    if (guide && page.uri().contains("/")) {
      trail.add(new TextLink(Made.listPath(page.kind()), page.kind().plural()));
    }
    if (page instanceof Page.Card card) {
      trail.add(topicLink(card.topic()));
    }
    return trail;
  }

  private List<AuthorView> authorsOf(Meta meta) {
    return meta.authors().stream()
        .flatMap(id -> java.util.Optional.ofNullable(authors.get(id)).stream())
        .map(author -> new AuthorView(author.name(), author.interests()))
        .toList();
  }

  private TextLink tagLink(String id) {
    return new TextLink(views.tagUri(id), tagTitles.getOrDefault(id, id));
  }

  private TextLink topicLink(String id) {
    return new TextLink(Views.topicUri(id), topicTitles.getOrDefault(id, id));
  }

  /** The address of a folder for its index. */
  static String canonicalPath(String uri) {
    return uri.equals("index.html") ? "" : uri.replaceFirst("/index\\.html$", "/");
  }

  private static String fileName(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  static Object markup(String html) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("markup is only stored, never converted", e);
    }
  }

  /** Headings of level 2, those of level 3 below them; deeper ones are left out. */
  static List<TocEntry> toc(List<Heading> headings) {
    List<TocEntry> entries = new ArrayList<>();
    List<TocEntry> children = new ArrayList<>();
    for (Heading heading : headings) {
      if (heading.level() == 2) {
        children = new ArrayList<>();
        entries.add(new TocEntry(heading.id(), heading.text(), children));
      } else if (heading.level() == 3) {
        children.add(new TocEntry(heading.id(), heading.text(), List.of()));
      }
    }
    return entries;
  }
}
