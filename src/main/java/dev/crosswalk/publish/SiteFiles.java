package dev.crosswalk.publish;

import dev.crosswalk.model.Address;
import dev.crosswalk.model.Json;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.PageOrder;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Site;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that no template makes: JSON feed, llms.txt, robots, headers, cards by construct,
 * tables as data, raw Markdown.
 */
public final class SiteFiles {
  private static final int FEED_ITEMS = 20;

  private SiteFiles() {}

  /** For a site in our theme. */
  public static List<OutputFile> of(Site site) {
    List<OutputFile> files = new ArrayList<>();
    files.add(text(Made.JSON_FEED, jsonFeed(site)));
    files.add(text(Made.LLMS, llms(site)));
    files.add(text(Made.ROBOTS, robots(site.settings())));
    files.add(text(Made.HEADERS, Headers.FILE_CONTENT));
    // Tells GitHub Pages to publish files and folders as they are
    files.add(text(Made.AS_THEY_ARE, ""));
    ConstructCards.of(site).ifPresent(files::add);
    files.addAll(TableFiles.of(site));
    for (Page page : site.pages()) {
      files.add(text(Made.markdownPath(page.uri()), page.body().markdown()));
    }
    return files;
  }

  private static OutputFile text(String path, String content) {
    return new OutputFile(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
  static String jsonFeed(Site site) {
    Settings settings = site.settings();
    List<Object> items = new ArrayList<>();
    for (Page page :
        site.pages().stream().sorted(PageOrder.NEWEST_FIRST).limit(FEED_ITEMS).toList()) {
      Map<String, Object> item = new LinkedHashMap<>();
      String address = settings.baseUrl() + Address.of(page.uri());
      item.put("id", address);
      item.put("url", address);
      item.put("title", page.title());
      item.put("content_text", page.meta().summary());
      page.meta().date().ifPresent(date -> item.put("date_published", date + "T00:00:00Z"));
      page.meta().changed().ifPresent(date -> item.put("date_modified", date + "T00:00:00Z"));
      if (!page.meta().tags().isEmpty()) {
        item.put("tags", page.meta().tags());
      }
      items.add(item);
    }
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", settings.title());
    feed.put("home_page_url", settings.baseUrl());
    feed.put("feed_url", settings.baseUrl() + Made.JSON_FEED);
    feed.put("description", settings.description());
    feed.put("items", items);
    return Json.write(feed) + "\n";
  }

  /** A map of the site for language models, https://llmstxt.org; links lead to raw Markdown. */
  static String llms(Site site) {
    Settings settings = site.settings();
    StringBuilder out = new StringBuilder();
    out.append("# ").append(settings.title()).append('\n');
    if (!settings.description().isEmpty()) {
      out.append("\n> ").append(settings.description()).append('\n');
    }
    for (Kind kind : Kind.values()) {
      List<Page> pages = site.ofKind(kind);
      if (pages.isEmpty()) {
        continue;
      }
      out.append("\n## ").append(kind.plural()).append("\n\n");
      for (Page page : pages) {
        out.append("- [").append(linkText(page.title())).append("](");
        out.append(settings.baseUrl());
        out.append(Address.of(Made.markdownPath(page.uri()))).append(')');
        if (!page.meta().summary().isEmpty()) {
          out.append(": ").append(page.meta().summary());
        }
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static String linkText(String title) {
    return title.replaceAll("[\\[\\]\\\\]", "\\\\$0");
  }

  static String robots(Settings settings) {
    return "User-agent: *\nAllow: /\n\nSitemap: " + settings.baseUrl() + Made.SITEMAP + "\n";
  }
}
