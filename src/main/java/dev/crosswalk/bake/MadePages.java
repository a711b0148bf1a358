package dev.crosswalk.bake;

import dev.crosswalk.bake.view.DecideView;
import dev.crosswalk.bake.view.DoorView;
import dev.crosswalk.bake.view.KindView;
import dev.crosswalk.bake.view.PageLink;
import dev.crosswalk.bake.view.PageView;
import dev.crosswalk.bake.view.SiteView;
import dev.crosswalk.bake.view.TagView;
import dev.crosswalk.bake.view.TextLink;
import dev.crosswalk.bake.view.TopicView;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jbake.model.DocumentModel;

/** Files of a template that no Markdown file stands behind: home, lists, feeds, redirects. */
final class MadePages {
  /** Key of a made document under which its template variables lie. */
  static final String VARIABLES = "crosswalk.variables";

  static final String DECIDE_TITLE = "Score your service: Go or Rust?";
  static final String LETTERS_TITLE = "Constructs from A to Z";
  static final String PATHS_TITLE = "Learning paths";

  private static final TextLink HOME = new TextLink(Made.HOME, "Home");

  private final Site site;
  private final SiteView siteView;
  private final Made made;
  private final List<DocumentModel> documents = new ArrayList<>();

  private MadePages(Site site, SiteView siteView, Made made) {
    this.site = site;
    this.siteView = siteView;
    this.made = made;
  }

  /** All of {@link Made} that a template makes, and redirects. */
  static List<DocumentModel> documents(Site site, SiteView siteView, Made made) {
    MadePages pages = new MadePages(site, siteView, made);
    pages.addFrame();
    pages.addLists();
    pages.addSitemaps();
    pages.addRedirects();
    Decide.of(site).ifPresent(pages::addQuestionnaire);
    return pages.documents;
  }

  private void addFrame() {
    String title = siteView.title();
    String description = siteView.description();
    add(Made.HOME, "masterindex", "home", title, description, List.of(), Map.of());
    add(Made.SEARCH, "search", "search", "Search", "", List.of(HOME), Map.of());
    add(Made.FEED, "feed", "feed", title, description, List.of(), Map.of());
    String root = siteView.basePath(); // it is shown at any address
    PageView missing = view(Made.MISSING, root, "missing", "Page not found", "", List.of());
    documents.add(document(Made.MISSING, "error404", missing, Map.of()));
  }

  private void addLists() {
    add(Made.ARCHIVE, "archive", "archive", "Everything by date", "", List.of(HOME), Map.of());
    add(Made.TAGS, "tagsindex", "tags", "Tags", "", List.of(HOME), Map.of());
    List<TextLink> tagTrail = List.of(HOME, new TextLink(Made.TAGS, "Tags"));
    for (TagView tag : siteView.tags()) {
      String path = made.tagPath(tag.id());
      add(path, "tag", "tag", tag.title(), "", tagTrail, Map.of("tag_view", tag));
    }
    for (TopicView topic : siteView.topics()) {
      String path = Made.topicPath(topic.id());
      Map<String, Object> extra = Map.of("topic", topic);
      add(path, "topic", "topic", topic.title(), topic.summary(), topicTrail(), extra);
    }
    for (Kind kind : Kind.values()) {
      KindView view = siteView.kind(kind.id());
      DoorView door = siteView.door(kind.id());
      if (door != null) {
        Map<String, Object> extra = Map.of("door", door);
        add(Made.listPath(kind), "door", "door", door.title(), door.lead(), List.of(HOME), extra);
      } else if (view != null) {
        Map<String, Object> extra = Map.of("kind", view);
        add(Made.listPath(kind), "kind", "list", kind.plural(), "", List.of(HOME), extra);
      }
    }
    add(
        Made.PATHS,
        "paths",
        "paths",
        PATHS_TITLE,
        "What to read in which order, by what you are here for. Tick off what you have read: the marks stay in this browser.",
        List.of(HOME),
        Map.of());
    add(
        Made.LETTERS,
        "az",
        "az",
        LETTERS_TITLE,
        "Every Go and Rust construct that a pattern card maps.",
        List.of(HOME),
        Map.of());
  }

  private void addQuestionnaire(DecideView decide) {
    KindView decisions = siteView.kind("decision");
    List<TextLink> trail =
        decisions == null
            ? List.of(HOME)
            : List.of(HOME, new TextLink(decisions.uri(), decisions.plural()));
    add(
        Made.DECIDE,
        "decide",
        "decide",
        DECIDE_TITLE,
        "Six gates and twenty criteria, scored as you answer. Nothing leaves your browser.",
        trail,
        Map.of("decide", decide));
  }

  private List<TextLink> topicTrail() {
    KindView cards = siteView.kind("card");
    return cards == null ? List.of(HOME) : List.of(HOME, new TextLink(cards.uri(), cards.plural()));
  }

  /** One sitemap, or an index of several. */
  private void addSitemaps() {
    List<PageLink> all = new Places(siteView, made).all();
    List<String> parts = new ArrayList<>();
    if (made.has(Made.sitemapPart(1))) {
      for (int from = 0; from < all.size(); from += Made.SITEMAP_ADDRESSES) {
        int to = Math.min(all.size(), from + Made.SITEMAP_ADDRESSES);
        String path = Made.sitemapPart(parts.size() + 1);
        parts.add(path);
        addSitemap(path, all.subList(from, to), List.of());
      }
    }
    addSitemap(Made.SITEMAP, parts.isEmpty() ? all : List.of(), parts);
  }

  private void addSitemap(String path, List<PageLink> places, List<String> parts) {
    Map<String, Object> extra = Map.of("places", places, "parts", parts);
    add(path, "sitemap", "sitemap", siteView.title(), "", List.of(), extra);
  }

  private void addRedirects() {
    for (Page page : site.pages()) {
      for (String alias : page.meta().aliases()) {
        String path = Made.redirectPath(alias);
        PageView view =
            view(path, PageDocument.root(path), "redirect", page.title(), "", List.of());
        Map<String, Object> extra = Map.of("target", view.root() + Address.of(page.uri()));
        documents.add(document(path, "redirect", view, extra));
      }
    }
  }

  /** What {@link Made} does not list, as a page of the author's is there, is not made. */
  private void add(
      String path,
      String type,
      String kind,
      String title,
      String summary,
      List<TextLink> breadcrumbs,
      Map<String, Object> extra) {
    if (made.has(path)) {
      PageView view = view(path, PageDocument.root(path), kind, title, summary, breadcrumbs);
      documents.add(document(path, type, view, extra));
    }
  }

  private static DocumentModel document(
      String path, String type, PageView view, Map<String, Object> extra) {
    Map<String, Object> variables = new HashMap<>(extra);
    variables.put("page", view);
    DocumentModel document = new PageDocument(path);
    document.setType(type);
    document.setStatus("published");
    document.setTitle(view.title());
    document.put(VARIABLES, variables);
    return document;
  }

  private PageView view(
      String path,
      String root,
      String kind,
      String title,
      String summary,
      List<TextLink> breadcrumbs) {
    String address = Address.of(path);
    return new PageView(
        root,
        address,
        siteView.baseUrl() + PageViews.canonicalPath(address),
        kind,
        "",
        title,
        summary,
        null,
        List.of(),
        breadcrumbs,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        Map.of(),
        null,
        List.of(),
        null,
        null);
  }
}
