package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Severity;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what one walk meets. Nothing that lies in a folder ends it; what vanishes was not there.
 */
final class FolderVisitor extends SimpleFileVisitor<Path> {
  private final Layout layout;
  private final Path start;
  private final List<Diagnostic> findings;
  private final OtherFolders others = new OtherFolders();
  private final List<Path> files = new ArrayList<>();
  private final List<Path> links = new ArrayList<>();
  private final List<Path> skipped = new ArrayList<>();

  FolderVisitor(Layout layout, Path start, List<Diagnostic> findings) {
    this.layout = layout;
    this.start = start;
    this.findings = findings;
  }

  List<Path> files() {
    return files;
  }

  List<Path> links() {
    return links;
  }

  List<Path> skipped() {
    return skipped;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean inside = !folder.equals(start);
    if (inside && layout.skips(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (Files.exists(folder.resolve(layout.ignoreFile()), LinkOption.NOFOLLOW_LINKS)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (inside && layout.plain() && start.equals(layout.root()) && others.contains(folder)) {
      skipped.add(folder);
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    if (name.startsWith(".") && !start.equals(layout.assets())) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink()) {
      link(file);
    } else if (attributes.isDirectory()) {
      if (!layout.skips(file)) {
        findings.add(
            layout.finding(
                file,
                "folder-deep",
                "folders below more than " + Folder.MAX_DEPTH + " others are not read"));
      }
    } else if (!attributes.isRegularFile()) {
      findings.add(layout.finding(file, "file-kind", "is not a plain file"));
    } else {
      plainFile(file, name);
    }
    return FileVisitResult.CONTINUE;
  }

  private void link(Path file) {
    if (layout.isMarkdown(file)) {
      findings.add(Folder.symlink(layout, file));
    } else {
      links.add(file);
    }
  }

  private void plainFile(Path file, String name) {
    if (!FileNames.isUnicode(file.getFileName())) {
      findings.add(layout.finding(file, "file-name", "the file's name is not UTF-8"));
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
      FileNames.trouble(name)
          .ifPresent(why ->
              findings.add(
                  Diagnostic.warning(layout.name(file), Position.START, 1, "file-name", why)));
      files.add(file);
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    if (!(failure instanceof NoSuchFileException)) {
      Diagnostic finding = Folder.unreadable(layout, file, failure);
      boolean page = layout.isMarkdown(file) || layout.strict();
      findings.add(page ? finding : finding.withSeverity(Severity.WARNING));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
    return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
  }
}
