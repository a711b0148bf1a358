package dev.crosswalk.bake;

import dev.crosswalk.bake.view.KindView;
import dev.crosswalk.bake.view.PageView;
import dev.crosswalk.bake.view.SiteView;
import dev.crosswalk.bake.view.TagView;
import dev.crosswalk.bake.view.TextLink;
import dev.crosswalk.bake.view.TopicView;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jbake.model.DocumentModel;
import org.jspecify.annotations.Nullable;

/** Pages that no Markdown file stands behind: home, lists, topics, A–Z, search, redirects. */
final class MadePages {
  /** Key of a made document under which its template variables lie. */
  static final String VARIABLES = "crosswalk.variables";

  private static final TextLink HOME = new TextLink("index.html", "Home");

  private final Site site;
  private final SiteView siteView;

  MadePages(Site site, SiteView siteView) {
    this.site = site;
    this.siteView = siteView;
  }

  /** Those that JBake has no tool for; a page of the content that has the same URI wins. */
  List<DocumentModel> documents() {
    List<DocumentModel> documents = new ArrayList<>();
    documents.add(
        document("search", view("search.html", "search", "Search", "", List.of(HOME)), Map.of()));
    for (TopicView topic : siteView.topics()) {
      PageView view = view(topic.uri(), "topic", topic.title(), topic.summary(), topicTrail());
      documents.add(document("topic", view, Map.of("topic", topic)));
    }
    for (KindView kind : siteView.guide() ? siteView.kinds() : List.<KindView>of()) {
      PageView view = view(kind.uri(), "list", kind.plural(), "", List.of(HOME));
      documents.add(document("kind", view, Map.of("kind", kind)));
    }
    if (!siteView.letters().isEmpty()) {
      documents.add(
          document(
              "az",
              view(
                  "az.html",
                  "az",
                  "Constructs from A to Z",
                  "Every Go and Rust construct that a pattern card maps.",
                  List.of(HOME)),
              Map.of()));
    }
    documents.removeIf(document -> site.byUri(document.getUri()).isPresent());
    documents.addAll(redirects());
    return documents;
  }

  private List<TextLink> topicTrail() {
    KindView cards = siteView.kind("card");
    return cards == null ? List.of(HOME) : List.of(HOME, new TextLink(cards.uri(), cards.plural()));
  }

  private List<DocumentModel> redirects() {
    List<DocumentModel> documents = new ArrayList<>();
    for (Page page : site.pages()) {
      for (String alias : page.meta().aliases()) {
        String path = alias.replaceFirst("^/", "");
        String uri = path.endsWith(".html") ? path : path.replaceFirst("/$", "") + "/index.html";
        PageView view = view(uri, "redirect", page.title(), "", List.of());
        documents.add(document("redirect", view, Map.of("target", view.root() + page.uri())));
      }
    }
    return documents;
  }

  private static DocumentModel document(String type, PageView view, Map<String, Object> extra) {
    Map<String, Object> variables = new java.util.HashMap<>(extra);
    variables.put("page", view);
    DocumentModel document = new DocumentModel();
    document.setType(type);
    document.setStatus("published");
    document.setUri(view.uri());
    document.setTitle(view.title());
    document.setRootPath(view.root());
    document.put(VARIABLES, variables);
    return document;
  }

  /** Variables for the pages that JBake's own tools render, by the document type they give. */
  Map<String, Object> variablesOf(String type, @Nullable String tag) {
    PageView view =
        switch (type) {
          case "masterindex" ->
              view("index.html", "home", siteView.title(), siteView.description(), List.of());
          case "archive" ->
              view("archive.html", "archive", "Everything by date", "", List.of(HOME));
          case "tags" -> view("tags/index.html", "tags", "Tags", "", List.of(HOME));
          case "tag" -> tagPage(tag == null ? "" : tag);
          case "error404" ->
              at(siteView.basePath(), "404.html", "missing", "Page not found", "", List.of());
          default -> view(type + ".xml", type, siteView.title(), siteView.description(), List.of());
        };
    TagView tagView =
        siteView.tags().stream().filter(each -> each.id().equals(tag)).findFirst().orElse(null);
    return tagView == null ? Map.of("page", view) : Map.of("page", view, "tag_view", tagView);
  }

  private PageView tagPage(String tag) {
    String title =
        siteView.tags().stream()
            .filter(each -> each.id().equals(tag))
            .map(TagView::title)
            .findFirst()
            .orElse(tag);
    return view(
        Views.tagUri(tag),
        "tag",
        title,
        "",
        List.of(HOME, new TextLink("tags/index.html", "Tags")));
  }

  private PageView view(
      String uri, String kind, String title, String summary, List<TextLink> breadcrumbs) {
    return at(Documents.root(uri), uri, kind, title, summary, breadcrumbs);
  }

  private PageView at(
      String root,
      String uri,
      String kind,
      String title,
      String summary,
      List<TextLink> breadcrumbs) {
    return new PageView(
        root,
        uri,
        siteView.baseUrl() + PageViews.canonicalPath(uri),
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
        null,
        null);
  }
}
