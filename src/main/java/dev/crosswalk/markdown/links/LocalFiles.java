package dev.crosswalk.markdown.links;

import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Sources.Asset;
import dev.crosswalk.model.Sources.Beside;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that links and images may lead to, by their path relative to the site's root.
 *
 * @param byPath what is published, or will be if a page links to it
 * @param refused why a file that lies there is never published
 */
public record LocalFiles(Map<String, Asset> byPath, Map<String, String> refused) {
  public static LocalFiles of(Sources sources) {
    Map<String, Asset> files = new HashMap<>();
    Map<String, String> refused = new HashMap<>();
    sources.assets().forEach(asset -> files.putIfAbsent(asset.path(), asset));
    for (Beside file : sources.beside()) {
      file.refused()
          .ifPresentOrElse(
              why -> refused.putIfAbsent(file.path(), why),
              () -> files.putIfAbsent(file.path(), new Asset(file.path(), file.file())));
    }
    return new LocalFiles(files, Collections.unmodifiableMap(refused));
  }

  boolean has(String path) {
    return byPath.containsKey(path);
  }

  /** Whether the file lies there, published or not. */
  boolean knows(String path) {
    return has(path) || refused.containsKey(path);
  }

  public Optional<Asset> asset(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  public Set<String> paths() {
    return Collections.unmodifiableSet(byPath.keySet());
  }
}
