package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * What lies below one folder, in order of its path. No symbolic link is followed, whatever it leads
 * to: whoever may add a page could otherwise publish any file of the machine.
 *
 * @param files plain files with usable names
 * @param links symbolic links that are no page's
 * @param skipped folders that hold what others wrote or programs made
 */
record Folder(List<Path> files, List<Path> links, List<Path> skipped) {
  /** Deeper than people nest; each level costs the walk an open folder. */
  static final int MAX_DEPTH = 100;

  static Folder walk(Layout layout, Path folder, List<Diagnostic> findings) throws IOException {
    FolderVisitor visitor = new FolderVisitor(layout, folder, findings);
    if (Files.isSymbolicLink(folder)) {
      findings.add(symlink(layout, folder));
    } else if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(
          folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), MAX_DEPTH, visitor);
    }
    return new Folder(
        sorted(layout, visitor.files()),
        sorted(layout, visitor.links()),
        sorted(layout, visitor.skipped()));
  }

  private static List<Path> sorted(Layout layout, List<Path> paths) {
    List<Path> sorted = new ArrayList<>(paths);
    sorted.sort(Comparator.comparing(layout::name));
    return List.copyOf(sorted);
  }

  static Diagnostic symlink(Layout layout, Path file) {
    return layout
        .finding(file, "symlink", "is a symbolic link; none is followed")
        .withHint("put the file itself here");
  }

  /** A file or folder that is there and cannot be read. */
  static Diagnostic unreadable(Layout layout, Path file, IOException failure) {
    String reason =
        switch (failure) {
          case java.nio.file.AccessDeniedException _ -> "may not be read";
          case java.nio.file.FileSystemException system when system.getReason() != null ->
              "cannot be read: " + system.getReason();
          default -> "cannot be read: " + failure.getMessage();
        };
    return Diagnostic.error(layout.name(file), Position.START, 1, "file-unreadable", reason);
  }
}
