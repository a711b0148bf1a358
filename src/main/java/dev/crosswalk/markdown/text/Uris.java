package dev.crosswalk.markdown.text;

import dev.crosswalk.model.Address;
import dev.crosswalk.model.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where pages go on the site. Paths are relative to the site's root, with {@code /}, in composed
 * Unicode; {@link Address} makes addresses of them.
 */
public final class Uris {
  /** The names that stand for their folder, the one that wins first. */
  private static final List<String> FOLDER_PAGES = List.of("index", "_index", "readme");

  private final Settings settings;
  private final Set<String> contentPaths;

  private final Optional<String> home;

  /**
   * @param home content path of the page that is the site's first, if another than its name says
   */
  public Uris(Settings settings, Set<String> contentPaths, Optional<String> home) {
    this.settings = settings;
    this.contentPaths = contentPaths;
    this.home = home;
  }

  /**
   * The address that the site's first page would have were it not the first; empty for all others.
   */
  public Optional<String> second(String contentPath) {
    return home.filter(contentPath::equals)
        .map(path -> isFolderPage(path, true) ? folder(path) + "index.html" : stem(path) + ".html")
        .filter(path -> !path.equals("index.html"));
  }

  public String uri(String contentPath) {
    return Address.composed(settings.theme() ? ours(contentPath) : jbake(contentPath));
  }

  private String ours(String contentPath) {
    if (settings.strict()) {
      return stem(contentPath) + ".html";
    }
    if (home.filter(contentPath::equals).isPresent()) {
      return "index.html";
    }
    return isFolderPage(contentPath, home.isEmpty())
        ? folder(contentPath) + "index.html"
        : stem(contentPath) + ".html";
  }

  /** The path without its ending; a folder's page is called as its folder. */
  public String slug(String contentPath) {
    if (settings.theme() && !settings.strict() && isFolderPage(contentPath, home.isEmpty())) {
      String folder = folder(contentPath);
      return folder.isEmpty() ? "index" : folder.substring(0, folder.length() - 1);
    }
    return settings.strict() ? fileName(stem(contentPath)) : stem(contentPath);
  }

  /**
   * Only one file can be a folder's page: of {@code index.md} and {@code README.md} the first.
   *
   * @param atRoot whether a page may stand for the content folder itself
   */
  private boolean isFolderPage(String contentPath, boolean atRoot) {
    String name = fileName(stem(contentPath)).toLowerCase(Locale.ROOT);
    int rank = FOLDER_PAGES.indexOf(name);
    String folder = folder(contentPath);
    if (rank < 0 || (folder.isEmpty() && !atRoot)) {
      return false;
    }
    return FOLDER_PAGES.subList(0, rank).stream()
        .noneMatch(other ->
            contentPaths.contains(folder + other + ".md")
                || contentPaths.contains(folder + other + ".mdx"));
  }

  /** As JBake's crawler does it, but for the percent signs, which belong into addresses only. */
  private String jbake(String contentPath) {
    Map<String, String> properties = settings.properties();
    String extension = properties.getOrDefault("output.extension", ".html");
    String prefix = properties.getOrDefault("uri.noExtension.prefix", "");
    boolean bare =
        "true".equals(properties.get("uri.noExtension"))
            && !prefix.isEmpty()
            && ("/" + contentPath).startsWith(prefix);
    return stem(contentPath) + (bare ? "/index" : "") + extension;
  }

  public static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  public static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** With the slash at its end; empty for the root. */
  public static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
