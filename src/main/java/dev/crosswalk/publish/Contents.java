package dev.crosswalk.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What lies in an output folder, by path with {@code /}.
 *
 * @param foreign what is not ours; of folders, those below which no file of ours lies
 * @param shared folders in which files of ours and of others lie
 */
record Contents(Path root, SortedMap<String, Kind> foreign, SortedSet<String> shared) {
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    /** A pipe, a socket, or a folder that may not be read. */
    OTHER
  }

  /**
   * @param list what is ours, if it is a plain file: we write nothing else
   */
  static Contents of(Path root, FileList list) throws IOException {
    Visitor visitor = new Visitor(root, list);
    Files.walkFileTree(root, visitor);
    SortedSet<String> shared = new TreeSet<>();
    visitor.foreign.keySet().forEach(path -> addParents(path, shared));
    shared.retainAll(visitor.ourFolders);
    return new Contents(
        root,
        Collections.unmodifiableSortedMap(visitor.foreign),
        Collections.unmodifiableSortedSet(shared));
  }

  private static void addParents(String path, SortedSet<String> into) {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      if (!into.add(path.substring(0, slash))) {
        return;
      }
    }
  }

  /** Whether nothing foreign lies at a path or below it. */
  boolean isFree(String path) {
    return !foreign.containsKey(path) && !shared.contains(path);
  }

  /** Folders that must be as they are: foreign ones, and those that hold something foreign. */
  SortedSet<String> foreignFolders() {
    SortedSet<String> folders = new TreeSet<>(shared);
    foreign.forEach((path, kind) -> {
      if (kind == Kind.FOLDER) {
        folders.add(path);
      }
    });
    return folders;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final FileList list;
    private final SortedMap<String, Kind> foreign = new TreeMap<>();
    private final SortedSet<String> ourFolders = new TreeSet<>();

    Visitor(Path root, FileList list) {
      this.root = root;
      this.list = list;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = Trees.name(root, file);
      if (!attributes.isRegularFile()) {
        foreign.put(name, attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER);
      } else if (list.contains(name)) {
        addParents(name, ourFolders);
      } else {
        foreign.put(name, Kind.FILE);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(root)) {
        throw failure;
      }
      if (Trees.exists(file)) { // else it was deleted just now
        foreign.put(Trees.name(root, file), Kind.OTHER);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      String name = Trees.name(root, folder);
      if (!folder.equals(root) && !ourFolders.contains(name)) {
        foreign.put(name, Kind.FOLDER);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
