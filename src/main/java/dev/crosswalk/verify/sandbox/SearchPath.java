package dev.crosswalk.verify.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the user's programs lie.
 *
 * @param folders absolute, the first that holds a program wins
 */
public record SearchPath(List<Path> folders) {

  /**
   * @param environment the user's; without a PATH nothing is found, and relative folders in it are
   *     left out
   */
  public static SearchPath of(Map<String, String> environment) {
    return new SearchPath(
        Arrays.stream(environment.getOrDefault("PATH", "").split(":", -1))
            .filter(folder -> folder.startsWith("/"))
            .map(Path::of)
            .toList());
  }

  /** The program of that name, if there is one that may be run. */
  public Optional<Path> find(String tool) {
    return folders.stream()
        .map(folder -> folder.resolve(tool))
        .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
        .findFirst();
  }
}
