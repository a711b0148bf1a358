package dev.crosswalk.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which path of the site is whose. On the systems that sites are made and served on, a file cannot
 * lie where another lies, nor where a folder is, and some take no notice of case.
 */
public final class Claims {
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();

  /**
   * Claims a path, if it is free.
   *
   * @param owner in words that a finding can say after "is"
   * @return whose it is already; then nothing changes
   */
  public Optional<String> claim(String path, String owner) {
    Optional<String> other = owner(path);
    if (other.isEmpty()) {
      String key = Address.key(path);
      files.put(key, owner);
      for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
        folders.putIfAbsent(key.substring(0, slash), owner);
      }
    }
    return other;
  }

  /** Whether a file lies at this path, so that no folder can. */
  public boolean isFile(String path) {
    return files.containsKey(Address.key(path));
  }

  /** Who keeps others from a file at this path: by a file there, or above or below it. */
  public Optional<String> owner(String path) {
    String key = Address.key(path);
    String file = files.getOrDefault(key, folders.get(key));
    for (int slash = key.indexOf('/'); file == null && slash >= 0; ) {
      file = files.get(key.substring(0, slash));
      slash = key.indexOf('/', slash + 1);
    }
    return Optional.ofNullable(file);
  }
}
