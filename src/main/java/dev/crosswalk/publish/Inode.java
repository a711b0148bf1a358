package dev.crosswalk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What Unix knows of a file beside its name. Where the system has no such thing, numbers are empty
 * and nothing is copied.
 */
final class Inode {
  private Inode() {}

  /** Two names with the same number on one file system are one file. */
  static Optional<Long> number(Path file) throws IOException {
    return attribute(file, "unix:ino").map(value -> ((Number) value).longValue());
  }

  /** The file system that a file lies on. */
  static Optional<Long> device(Path file) throws IOException {
    return attribute(file, "unix:dev").map(value -> ((Number) value).longValue());
  }

  private static Optional<Object> attribute(Path file, String name) throws IOException {
    try {
      return Optional.of(Files.getAttribute(file, name, LinkOption.NOFOLLOW_LINKS));
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Gives a folder another's owner, group and mode.
   *
   * @throws IOException if the owner may not be given
   */
  static void copyRights(Path from, Path to) throws IOException {
    for (String name : List.of("unix:uid", "unix:gid", "unix:mode")) { // chown clears bits of mode
      Optional<Object> wanted = attribute(from, name);
      if (wanted.isPresent() && !Objects.equals(wanted, attribute(to, name))) {
        Files.setAttribute(to, name, wanted.get(), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}
