package dev.crosswalk.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Symbolic links where a path of ours would lead through them. */
final class Links {
  private Links() {}

  /** The first link on the way from a folder, which is not looked at, to a path below it. */
  static Optional<Path> onTheWay(Path folder, Path path) {
    Path at = folder;
    for (Path name : folder.relativize(path)) {
      at = at.resolve(name);
      if (Files.isSymbolicLink(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** "X is a symbolic link to Y". */
  static String words(Path link) {
    try {
      return link + " is a symbolic link to " + Files.readSymbolicLink(link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
