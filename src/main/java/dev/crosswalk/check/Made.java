package dev.crosswalk.check;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the build makes although no page stands behind it, so that pages may link to it. */
final class Made {
  private static final Set<String> FILES =
      Set.of(
          "404.html",
          "az.html",
          "feed.json",
          "feed.xml",
          "index.html",
          "llms.txt",
          "robots.txt",
          "search.html",
          "sitemap.xml");

  private final Set<String> folders = new TreeSet<>();
  private final Set<String> files = new TreeSet<>(FILES);
  private final String tags;

  Made(Site site) {
    Map<String, String> properties = site.settings().properties();
    tags = properties.getOrDefault("tag.path", "tags") + "/";
    files.add(properties.getOrDefault("index.file", "index.html"));
    files.add(properties.getOrDefault("archive.file", "archive.html"));
    files.add(properties.getOrDefault("feed.file", "feed.xml"));
    files.add(properties.getOrDefault("sitemap.file", "sitemap.xml"));
    site.vocabulary().topics().forEach(topic -> files.add("topics/" + topic.id() + ".html"));
    for (Page page : site.pages()) {
      for (int slash = page.uri().indexOf('/'); slash > 0; ) {
        folders.add(page.uri().substring(0, slash + 1));
        slash = page.uri().indexOf('/', slash + 1);
      }
    }
  }

  /** Whether something is made at this path: a list, a feed, or the page of a folder. */
  boolean has(String path) {
    String folder = path.endsWith("/index.html") ? path.substring(0, path.length() - 10) : path;
    return path.isEmpty()
        || path.equals("./")
        || files.contains(path)
        || folders.contains(folder)
        || folders.contains(folder + "/")
        || path.startsWith(tags)
        || path.startsWith("schema/");
  }
}
