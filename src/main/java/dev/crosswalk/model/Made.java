package dev.crosswalk.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is published although no page and no file of the author's stands behind it: lists, feeds,
 * the search. The stages that make these files take their paths from here, and what links and
 * addresses are held against is the same list.
 */
public final class Made {
  public static final String HOME = "index.html";
  public static final String ARCHIVE = "archive.html";
  public static final String SEARCH = "search.html";
  public static final String MISSING = "404.html";
  public static final String LETTERS = "az.html";
  public static final String DECIDE = "decide.html";
  public static final String PATHS = "paths.html";
  public static final String TAGS = "tags/index.html";
  public static final String FEED = "feed.xml";
  public static final String JSON_FEED = "feed.json";
  public static final String SITEMAP = "sitemap.xml";
  public static final String LLMS = "llms.txt";
  public static final String ROBOTS = "robots.txt";
  public static final String HEADERS = "_headers";
  public static final String AS_THEY_ARE = ".nojekyll";
  public static final String CONSTRUCTS = "constructs.json";

  /** The most addresses that one sitemap may hold, by its protocol. */
  public static final int SITEMAP_ADDRESSES = 50_000;

  /** What hosts and crawlers read and nothing on the site needs: an author's own goes out. */
  private static final Set<String> REPLACEABLE = Set.of(LLMS, ROBOTS, HEADERS, AS_THEY_ARE);

  /** Files in these folders are called by their content. */
  private static final List<String> THEME_FOLDERS =
      List.of("assets/css/", "assets/js/", "assets/img/");

  private static final List<String> SEARCH_FOLDERS =
      List.of("search/n/", "search/p/", "search/s/", "search/t/", "search/w/");

  private final SortedMap<String, String> files = new TreeMap<>();
  private final List<String> folders = new ArrayList<>(SEARCH_FOLDERS);
  private final Map<String, String> tagPaths = new TreeMap<>();

  /** What of the pages decides which lists there are. */
  public record Listed(Kind kind, Meta meta) {}

  private Made() {}

  public static Made of(Site site) {
    Made made =
        of(
            site.settings(),
            site.pages().stream().map(page -> new Listed(page.kind(), page.meta())).toList());
    if (site.vocabulary().questionnaire().isPresent()) {
      made.files.put(DECIDE, "the questionnaire");
    }
    if (!site.vocabulary().paths().isEmpty()) {
      made.files.put(PATHS, "the learning paths");
    }
    for (Page page : site.pages()) {
      if (site.settings().theme() && site.table(page).isPresent()) {
        made.files.put(csvPath(page.uri()), "the table of " + page.uri());
        made.files.put(jsonPath(page.uri()), "the table of " + page.uri());
      }
    }
    return made;
  }

  /**
   * @param pages those that are published
   */
  public static Made of(Settings settings, Collection<Listed> pages) {
    Made made = new Made();
    made.files.put("search/manifest.json", "the search index");
    Set<String> tags = new TreeSet<>();
    pages.forEach(page -> tags.addAll(page.meta.tags()));
    if (settings.theme()) {
      made.addOurs(settings, pages, tags);
    } else {
      made.addJbakes(settings.properties(), tags);
    }
    String home = home(settings);
    if (pages.stream().anyMatch(page -> page.meta.uri().equals(home))) {
      made.files.remove(home);
    }
    return made;
  }

  /** What a page of the author's replaces, as in JBake. */
  private static String home(Settings settings) {
    return settings.theme() ? HOME : settings.properties().getOrDefault("index.file", HOME);
  }

  private void addOurs(Settings settings, Collection<Listed> pages, Set<String> tags) {
    folders.addAll(THEME_FOLDERS);
    files.put(HOME, "the home page");
    files.put(ARCHIVE, "the list of all pages");
    files.put(SEARCH, "the search page");
    files.put(MISSING, "the page for addresses that lead nowhere");
    files.put(TAGS, "the list of tags");
    files.put(FEED, "the Atom feed");
    files.put(JSON_FEED, "the JSON feed");
    files.put(LLMS, "the map for language models");
    files.put(ROBOTS, "the rules for crawlers");
    files.put(HEADERS, "the list of response headers");
    files.put(AS_THEY_ARE, "the mark for GitHub Pages");
    FileName.each(tags)
        .forEach((tag, name) -> {
          tagPaths.put(tag, "tags/" + name + ".html");
          files.put("tags/" + name + ".html", "the page of the tag \"" + tag + "\"");
        });
    if (settings.strict()) {
      addGuides(pages);
    }
    addSitemaps(pages.size());
  }

  private void addGuides(Collection<Listed> pages) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Listed page : pages) {
      kinds.add(page.kind);
      for (String topic : page.meta.topics()) {
        files.put(topicPath(topic), "the page of the topic \"" + topic + "\"");
      }
    }
    for (Kind kind : kinds) {
      files.put(listPath(kind), "the list of " + kind.plural());
    }
    if (kinds.contains(Kind.CARD)) {
      files.put(LETTERS, "the list of constructs");
      files.put(CONSTRUCTS, "the list of cards by construct");
    }
    for (Kind kind : Kind.values()) {
      files.put("schema/" + kind.id() + ".schema.json", "a front matter schema");
    }
    for (String rows : List.of("door", "path")) {
      files.put("schema/" + rows + ".schema.json", "a schema of a data file's rows");
    }
  }

  /** One, or an index and parts if it might hold too many addresses. */
  private void addSitemaps(int pages) {
    files.put(SITEMAP, "the sitemap");
    int addresses = pages + files.size();
    int parts = addresses > SITEMAP_ADDRESSES ? Math.ceilDiv(addresses, SITEMAP_ADDRESSES) : 0;
    for (int part = 1; part <= parts; part++) {
      files.put(sitemapPart(part), "a part of the sitemap");
    }
  }

  /** As JBake's settings say; its defaults where they say nothing. */
  private void addJbakes(Map<String, String> properties, Set<String> tags) {
    addJbakes(properties, "render.index", true, "index.file", HOME, "the index");
    addJbakes(properties, "render.archive", true, "archive.file", ARCHIVE, "the archive");
    addJbakes(properties, "render.feed", true, "feed.file", FEED, "the feed");
    addJbakes(properties, "render.sitemap", false, "sitemap.file", SITEMAP, "the sitemap");
    addJbakes(properties, "render.error404", false, "error404.file", MISSING, "the error page");
    String folder = properties.getOrDefault("tag.path", "tags") + "/";
    String ending = properties.getOrDefault("output.extension", ".html");
    if (isOn(properties, "render.tags", true)) {
      for (String tag : tags) {
        files.put(folder + tag + ending, "the page of the tag \"" + tag + "\"");
      }
      if (isOn(properties, "render.tagsindex", false)) {
        files.put(folder + "index" + ending, "the list of tags");
      }
    }
  }

  private void addJbakes(
      Map<String, String> properties,
      String key,
      boolean usual,
      String nameKey,
      String usualName,
      String words) {
    if (isOn(properties, key, usual)) {
      files.put(properties.getOrDefault(nameKey, usualName), words);
    }
  }

  private static boolean isOn(Map<String, String> properties, String key, boolean usual) {
    return Boolean.parseBoolean(properties.getOrDefault(key, String.valueOf(usual)).strip());
  }

  public static String topicPath(String topic) {
    return "topics/" + topic + ".html";
  }

  public static String listPath(Kind kind) {
    return kind.folder() + "/" + HOME;
  }

  /**
   * @param part from 1
   */
  public static String sitemapPart(int part) {
    return "sitemap-" + part + ".xml";
  }

  /** The file that an old address redirects from: a folder's is its index. */
  public static String redirectPath(String alias) {
    String path = Address.decode(alias).replaceFirst("^/+", "").replaceFirst("/+$", "");
    return path.endsWith(".html") ? path : path + "/" + HOME;
  }

  /** The raw Markdown that is published beside a page of our theme. */
  public static String markdownPath(String uri) {
    return uri.replaceFirst("\\.html$", "") + ".md";
  }

  /** The table of a reference page as comma-separated values, beside it. */
  public static String csvPath(String uri) {
    return uri.replaceFirst("\\.html$", "") + ".csv";
  }

  /** The table of a reference page as JSON, beside it. */
  public static String jsonPath(String uri) {
    return uri.replaceFirst("\\.html$", "") + ".json";
  }

  /** Paths and what lies there, in the words of a finding. */
  public SortedMap<String, String> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /** The page of a tag that some page has. */
  public String tagPath(String tag) {
    String path = tagPaths.get(tag);
    if (path == null) {
      throw new IllegalArgumentException("no page has the tag " + tag);
    }
    return path;
  }

  /** Whether something is made at this path that has a name of its own. */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  /** Whether a file at this path is ours, be it called by its content. */
  public boolean knows(String path) {
    return has(path) || folders.stream().anyMatch(path::startsWith);
  }

  /** Whether an author's own file takes the place of what is made at this path. */
  public boolean isReplaceable(String path) {
    return REPLACEABLE.contains(path) && files.containsKey(path);
  }

  /** All that is made, claimed. */
  public Claims claims() {
    Claims claims = new Claims();
    files.forEach(claims::claim);
    folders.forEach(folder -> claims.claim(folder + "*", "a folder of files that are made"));
    return claims;
  }
}
