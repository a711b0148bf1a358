package dev.crosswalk.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which folders and files below a source count: what a bake could read. Folders that are hidden, of
 * build tools, or the output do not; nor do files that editors and desktops leave beside theirs.
 */
final class WatchedTree {
  private static final String NODE_MODULES = "node_modules";
  private static final String TARGET = "target";

  private static final Pattern LEFT_BESIDE =
      Pattern.compile(
          ".*~|#.*#|\\.#.*|\\..*\\.sw[a-z]{1,2}|\\.DS_Store|\\.goutputstream-.*|\\.nfs.*|4913");

  /** A link at the top may lead to shared templates, or to the whole disk. */
  private static final int LINKED_DEPTH = 4;

  private final Path root;
  private final Predicate<Path> isOutput;

  WatchedTree(Path root, Predicate<Path> isOutput) {
    this.root = root;
    this.isOutput = isOutput;
  }

  /** Whether a change of this path could change the site. */
  boolean counts(Path path) {
    String name = String.valueOf(path.getFileName());
    return !LEFT_BESIDE.matcher(name).matches() && !isOutput.test(path);
  }

  /** Gives the visitor each folder before its entries, and each file. What vanishes is left out. */
  void walk(Visitor visitor) throws IOException {
    Files.walkFileTree(root, visiting(visitor));
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> entries = Files.list(root)) {
      for (Path link : entries.filter(Files::isSymbolicLink).filter(this::counts).toList()) {
        if (Files.isDirectory(link)) {
          Files.walkFileTree(link.toRealPath(), Set.of(), LINKED_DEPTH, visiting(visitor));
        }
      }
    } catch (NoSuchFileException | UncheckedIOException e) {
      // Moved away just now; whoever waits for the root sees it
    }
  }

  private SimpleFileVisitor<Path> visiting(Visitor visitor) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
          throws IOException {
        if (skips(folder)) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        visitor.folder(folder, attributes);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (counts(file)) {
          visitor.file(file, attributes);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException vanishedOrClosed) {
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException vanished) {
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private boolean skips(Path folder) {
    if (folder.equals(root)) {
      return false;
    }
    String name = String.valueOf(folder.getFileName());
    boolean ofTools = name.equals(NODE_MODULES) || folder.equals(root.resolve(TARGET));
    return name.startsWith(".") || ofTools || isOutput.test(folder);
  }

  /**
   * What the root is now: another after it was removed and made again; empty if it is not there.
   */
  Set<Object> identity() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
      Object key = attributes.fileKey();
      return attributes.isDirectory() ? Set.of(key == null ? root : key) : Set.of();
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** Told of what is found. */
  interface Visitor {
    void folder(Path folder, BasicFileAttributes attributes) throws IOException;

    void file(Path file, BasicFileAttributes attributes);
  }
}
