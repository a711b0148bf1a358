package dev.crosswalk.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Removes the folder of an old site that a new one has replaced: files on its list, and second
 * names of foreign files. A foreign file that was written between these names and the exchange
 * moves to the new site. Whatever else is there, or cannot be removed, stays.
 */
final class OldSite extends SimpleFileVisitor<Path> {
  private final Path old;
  private final Path output;
  private final FileList list;
  private final Map<String, Long> linked;

  private OldSite(Path old, Path output, FileList list, Map<String, Long> linked) {
    this.old = old;
    this.output = output;
    this.list = list;
    this.linked = linked;
  }

  /**
   * @param linked inodes of the files that the new site holds, too
   */
  static void remove(Path old, Path output, Map<String, Long> linked) throws IOException {
    Optional<FileList> list = FileList.in(old);
    Files.walkFileTree(old, new OldSite(old, output, list.orElse(FileList.EMPTY), linked));
    if (list.isPresent()) {
      Files.deleteIfExists(old.resolve(FileList.NAME)); // last: a killed removal goes on with it
    }
    Trees.deleteIfEmpty(old);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = Trees.name(old, file);
    try {
      if (path.equals(FileList.NAME)) {
        return FileVisitResult.CONTINUE;
      }
      if ((attributes.isRegularFile() && list.contains(path)) || isLinked(path, file)) {
        Files.delete(file);
      } else {
        bringOver(path, file);
      }
    } catch (IOException e) {
      // it stays, and is named
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean isLinked(String path, Path file) throws IOException {
    Long inode = linked.get(path);
    return inode != null && Inode.number(file).equals(Optional.of(inode));
  }

  /** Never over a file of ours; over a foreign one only if that is the same file as it was. */
  private void bringOver(String path, Path file) throws IOException {
    Path target = output.resolve(path);
    if (!Trees.isFolder(output)
        || Links.onTheWay(output, target.resolveSibling(".").normalize()).isPresent()) {
      return;
    }
    if (!Trees.exists(target)) {
      Files.createDirectories(target.resolveSibling("."));
      Files.move(file, target);
    } else if (isLinked(path, target)) {
      Trees.replace(file, target);
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
    if (!folder.equals(old)) {
      try {
        Trees.deleteIfEmpty(folder);
      } catch (IOException e) {
        // it stays, and is named
      }
    }
    return FileVisitResult.CONTINUE;
  }
}
