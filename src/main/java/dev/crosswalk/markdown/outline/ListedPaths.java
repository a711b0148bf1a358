package dev.crosswalk.markdown.outline;

import dev.crosswalk.markdown.links.Targets;
import dev.crosswalk.markdown.text.Uris;
import dev.crosswalk.model.Source;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which page an entry of a table of contents means. */
final class ListedPaths {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Pattern WIKI = Pattern.compile("https?://[^/]+/[^/]+/[^/]+/wiki/([^/?]+)");
  private static final Pattern LINK = Pattern.compile("\\[\\[(.*)\\]\\]", Pattern.DOTALL);
  private static final Pattern SLASH =
      Pattern.compile("---\\s*\n(?:(?!---)[^\n]*+\n){0,50}?slug:\\s*[\"']?/[\"']?\\s*\n");
  private static final List<String> ENDINGS =
      List.of("", ".md", ".markdown", "/index.md", "/_index.md", "/README.md");
  private static final List<String> FOLDER_PAGES = List.of("index", "_index", "readme");

  private final Map<String, String> byPath = new TreeMap<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Optional<String> slashed;

  /**
   * @param path of the page, relative to the content folder
   * @param anchor without its {@code #}; may be empty
   * @param text the author's words for it, in a wiki's link
   */
  record Found(String path, String anchor, Optional<String> text) {}

  ListedPaths(Collection<Source> pages) {
    for (Source page : pages) {
      byPath.putIfAbsent(page.contentPath(), page.contentPath());
      byName.putIfAbsent(key(Uris.fileName(Uris.stem(page.contentPath()))), page.contentPath());
    }
    slashed =
        pages.stream()
            .filter(page -> SLASH.matcher(page.text()).lookingAt())
            .map(Source::contentPath)
            .findFirst();
  }

  /** As wikis compare names: blanks and hyphens are one, and letters have no case. */
  private static String key(String name) {
    return name.strip().replaceAll("[\\s_-]+", "-").toLowerCase(Locale.ROOT);
  }

  /** Names of the pages' files. */
  Set<String> names() {
    Map<String, String> names = new TreeMap<>();
    byPath.keySet().forEach(path -> names.put(Uris.fileName(path), path));
    return names.keySet();
  }

  /** The page with this name at the top. */
  Optional<String> named(String name) {
    return Optional.ofNullable(byName.get(key(name))).filter(path -> path.indexOf('/') < 0);
  }

  /** The page whose front matter asks for the site's root as its address, as Docusaurus has it. */
  Optional<String> rooted() {
    return slashed;
  }

  /** The page that stands for the content folder itself. */
  Optional<String> folderPage() {
    return byPath.keySet().stream()
        .filter(path -> path.indexOf('/') < 0)
        .filter(path -> FOLDER_PAGES.contains(Uris.stem(path).toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /**
   * @param written a path relative to the content folder, a wiki's link with its brackets, or the
   *     address of a wiki's page
   */
  Optional<Found> find(String written) {
    Matcher link = LINK.matcher(written);
    if (link.matches()) {
      return wiki(link.group(1));
    }
    Matcher wiki = WIKI.matcher(withoutAnchor(written));
    if (wiki.matches()) {
      return name(wiki.group(1), anchor(written), Optional.empty());
    }
    if (written.isBlank() || SCHEME.matcher(written).matches()) {
      return Optional.empty();
    }
    String path = Targets.normalize(decode(withoutAnchor(written)).replaceFirst("^/+", ""));
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    for (String ending : ENDINGS) {
      String page = byPath.get(bare + ending);
      if (page != null) {
        return Optional.of(new Found(page, anchor(written), Optional.empty()));
      }
    }
    return bare.contains("/") || bare.endsWith(".md")
        ? Optional.empty()
        : name(bare, anchor(written), Optional.empty());
  }

  /** {@code page|text} and {@code text|page}: both are in use. The file's own name decides. */
  private Optional<Found> wiki(String inner) {
    int bar = inner.indexOf('|');
    if (bar < 0) {
      Optional<String> text = Optional.of(withoutAnchor(inner).strip());
      return name(withoutAnchor(inner), anchor(inner), text);
    }
    String left = inner.substring(0, bar).strip();
    String right = inner.substring(bar + 1).strip();
    Optional<Found> first = name(withoutAnchor(left), anchor(left), text(right));
    Optional<Found> second = name(withoutAnchor(right), anchor(right), text(left));
    boolean exact =
        second
            .filter(it -> Uris.fileName(Uris.stem(it.path())).equals(withoutAnchor(right)))
            .isPresent();
    return exact ? second : first.or(() -> second);
  }

  private static Optional<String> text(String written) {
    return Optional.of(written).filter(it -> !it.isEmpty());
  }

  private Optional<Found> name(String name, String anchor, Optional<String> text) {
    return Optional.ofNullable(byName.get(key(decode(name))))
        .map(path -> new Found(path, anchor, text));
  }

  /** The address, if it is one on the web. */
  static Optional<String> external(String written) {
    Matcher scheme = SCHEME.matcher(written);
    boolean web =
        scheme.matches()
            && Set.of("http", "https").contains(scheme.group(1).toLowerCase(Locale.ROOT));
    return web ? Optional.of(written) : Optional.empty();
  }

  private static String withoutAnchor(String written) {
    int hash = written.indexOf('#');
    return hash < 0 ? written : written.substring(0, hash);
  }

  private static String anchor(String written) {
    int hash = written.indexOf('#');
    return hash < 0 ? "" : decode(written.substring(hash + 1)).strip();
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a percent sign of its own
    }
  }
}
