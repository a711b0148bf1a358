package dev.crosswalk.bake;

import dev.crosswalk.bake.view.AuthorView;
import dev.crosswalk.bake.view.TextLink;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Json;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Structured data of a page in the vocabulary of schema.org. */
final class JsonLd {
  private JsonLd() {}

  static String of(
      Page page, Settings settings, List<TextLink> breadcrumbs, List<AuthorView> authors) {
    String url = settings.baseUrl() + PageViews.canonicalPath(Address.of(page.uri()));
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("@type", "TechArticle");
    article.put("headline", page.title());
    if (!page.meta().summary().isEmpty()) {
      article.put("description", page.meta().summary());
    }
    article.put("url", url);
    page.meta().date().ifPresent(date -> article.put("datePublished", date.toString()));
    page.meta().changed().ifPresent(date -> article.put("dateModified", date.toString()));
    if (!authors.isEmpty()) {
      article.put(
          "author",
          authors.stream()
              .map(author -> Map.of("@type", "Organization", "name", author.name()))
              .map(JsonLd::inOrder)
              .toList());
    }
    article.put("inLanguage", "en");
    List<Object> graph = new ArrayList<>();
    graph.add(article);
    if (!breadcrumbs.isEmpty()) {
      graph.add(trail(breadcrumbs, page, settings, url));
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("@context", "https://schema.org");
    root.put("@graph", graph);
    return Json.write(root);
  }

  private static Map<String, Object> inOrder(Map<String, String> unordered) {
    return new LinkedHashMap<>(new java.util.TreeMap<>(unordered));
  }

  private static Map<String, Object> trail(
      List<TextLink> breadcrumbs, Page page, Settings settings, String url) {
    List<Object> items = new ArrayList<>();
    for (TextLink crumb : breadcrumbs) {
      items.add(
          item(
              items.size() + 1,
              crumb.title(),
              settings.baseUrl() + PageViews.canonicalPath(crumb.uri())));
    }
    items.add(item(items.size() + 1, page.title(), url));
    Map<String, Object> trail = new LinkedHashMap<>();
    trail.put("@type", "BreadcrumbList");
    trail.put("itemListElement", items);
    return trail;
  }

  private static Map<String, Object> item(int position, String name, String url) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("@type", "ListItem");
    item.put("position", position);
    item.put("name", name);
    item.put("item", url);
    return item;
  }
}
