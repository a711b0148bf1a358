package dev.crosswalk.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the history of a folder lies: {@code .git}, or what a file of that name leads to in work
 * trees and submodules (gitrepository-layout(5)).
 */
final class GitFolder {
  private GitFolder() {}

  private static final int MAX_SHALLOW_BYTES = 16 * 1024 * 1024;

  /** The folder with the history of the repository that holds the folder. */
  static Optional<Path> of(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.isDirectory(git)) {
        return Optional.of(common(git));
      }
      if (Files.isRegularFile(git)) {
        return Optional.of(common(named(at, read(git).replaceFirst("^gitdir:", ""))));
      }
    }
    return Optional.empty();
  }

  /** The oldest commits of a shallow clone; empty for a whole one. */
  static Set<String> boundary(Path repository) {
    return read(repository.resolve("shallow"))
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Work trees share the history of the repository that they belong to. */
  private static Path common(Path git) {
    String name = read(git.resolve("commondir"));
    return name.isBlank() ? git : named(git, name);
  }

  private static Path named(Path base, String written) {
    try {
      return base.resolve(written.strip()).normalize();
    } catch (InvalidPathException e) {
      return base;
    }
  }

  /** Empty if there is no such file, or none that can be read. */
  private static String read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= MAX_SHALLOW_BYTES
          ? Files.readString(file, StandardCharsets.ISO_8859_1)
          : "";
    } catch (IOException e) {
      return "";
    }
  }
}
