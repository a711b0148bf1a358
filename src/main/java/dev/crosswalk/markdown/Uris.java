package dev.crosswalk.markdown;

import dev.crosswalk.model.Settings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where pages go on the site. Paths are relative to the site's root, with {@code /}. */
final class Uris {
  /** The names that stand for their folder, the one that wins first. */
  private static final List<String> FOLDER_PAGES = List.of("index", "_index", "readme");

  private final Settings settings;
  private final Set<String> contentPaths;

  Uris(Settings settings, Set<String> contentPaths) {
    this.settings = settings;
    this.contentPaths = contentPaths;
  }

  String uri(String contentPath) {
    if (!settings.theme()) {
      return jbake(contentPath);
    }
    String stem = stem(contentPath);
    if (settings.strict() || !isFolderPage(contentPath)) {
      return stem + ".html";
    }
    return folder(contentPath) + "index.html";
  }

  /** The path without its ending; a folder's page is called as its folder. */
  String slug(String contentPath) {
    if (settings.theme() && !settings.strict() && isFolderPage(contentPath)) {
      String folder = folder(contentPath);
      return folder.isEmpty() ? "index" : folder.substring(0, folder.length() - 1);
    }
    return settings.strict() ? fileName(stem(contentPath)) : stem(contentPath);
  }

  /** Only one file can be a folder's page: of {@code index.md} and {@code README.md} the first. */
  private boolean isFolderPage(String contentPath) {
    String name = fileName(stem(contentPath)).toLowerCase(Locale.ROOT);
    int rank = FOLDER_PAGES.indexOf(name);
    if (rank < 0) {
      return false;
    }
    String folder = folder(contentPath);
    return FOLDER_PAGES.subList(0, rank).stream()
        .noneMatch(other ->
            contentPaths.contains(folder + other + ".md")
                || contentPaths.contains(folder + other + ".mdx"));
  }

  /** As JBake's crawler does it, percent signs and all. */
  private String jbake(String contentPath) {
    Map<String, String> properties = settings.properties();
    String extension = properties.getOrDefault("output.extension", ".html");
    String name = URLEncoder.encode(fileName(stem(contentPath)), StandardCharsets.UTF_8);
    String prefix = properties.getOrDefault("uri.noExtension.prefix", "");
    boolean bare =
        "true".equals(properties.get("uri.noExtension"))
            && !prefix.isEmpty()
            && ("/" + contentPath).startsWith(prefix);
    return folder(contentPath) + name + (bare ? "/index" : "") + extension;
  }

  static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** With the slash at its end; empty for the root. */
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
