package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The plain files below one folder, in order of their path. Symbolic links are refused whatever
 * they lead to: whoever may add a page could otherwise publish any file of the machine.
 */
record Folder(List<Path> files) {

  static Folder walk(Layout layout, Path folder, List<Diagnostic> findings) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isSymbolicLink(folder)) {
      findings.add(symlink(layout, folder));
    } else if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(folder, new Visitor(layout, folder, files, findings));
    }
    files.sort(Comparator.comparing(layout::name));
    return new Folder(List.copyOf(files));
  }

  static Diagnostic unreadable(Layout layout, Path file) {
    return Diagnostic.error(
        layout.name(file), Position.START, 1, "file-unreadable", "may not be read");
  }

  private static Diagnostic symlink(Layout layout, Path file) {
    return Diagnostic.error(
            layout.name(file), Position.START, 1, "symlink", "is a symbolic link; none is followed")
        .withHint("put the file itself here");
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Layout layout;
    private final Path start;
    private final List<Path> files;
    private final List<Diagnostic> findings;

    Visitor(Layout layout, Path start, List<Path> files, List<Diagnostic> findings) {
      this.layout = layout;
      this.start = start;
      this.files = files;
      this.findings = findings;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean ignored =
          (!folder.equals(start) && layout.skips(folder))
              || Files.exists(folder.resolve(layout.ignoreFile()), LinkOption.NOFOLLOW_LINKS);
      return ignored ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      Optional<String> trouble = FileNames.trouble(name);
      if (name.startsWith(".") && !start.equals(layout.assets())) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        findings.add(symlink(layout, file));
      } else if (!attributes.isRegularFile()) {
        findings.add(
            Diagnostic.error(
                layout.name(file), Position.START, 1, "file-kind", "is not a plain file"));
      } else if (FileNames.isDevice(name)) {
        findings.add(
            Diagnostic.error(
                    layout.name(file),
                    Position.START,
                    1,
                    "file-name",
                    "\"" + name + "\" names a device on Windows")
                .withHint("choose another name"));
      } else {
        trouble.ifPresent(
            why ->
                findings.add(
                    Diagnostic.warning(layout.name(file), Position.START, 1, "file-name", why)));
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof AccessDeniedException) {
        findings.add(unreadable(layout, file));
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
