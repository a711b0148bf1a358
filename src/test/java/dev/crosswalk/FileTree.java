package dev.crosswalk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything below a folder as a value: files with their bytes, links with their targets. */
public final class FileTree {
  private FileTree() {}

  /** By path with {@code /}; a folder ends with {@code /}. */
  public static SortedMap<String, String> of(Path root) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root)) {
              tree.put(name(root, folder) + "/", "");
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            tree.put(
                name(root, file),
                attributes.isSymbolicLink()
                    ? "-> " + Files.readSymbolicLink(file)
                    : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            return FileVisitResult.CONTINUE;
          }
        });
    return tree;
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Writes a file and the folders it needs. */
  public static Path write(Path root, String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
