package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.read.PropertiesFile.Entry;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Settings that name folders. A settings file comes with the content, which anybody may have
 * written: it may not make the program read, write or delete outside of the source folder.
 */
final class FolderSettings {
  static final String OUTPUT = "destination.folder";
  static final List<String> KEYS =
      List.of("asset.folder", "content.folder", "data.folder", OUTPUT, "template.folder");

  private FolderSettings() {}

  /** The finding for one that leads outside; empty if it does not. */
  static Optional<Diagnostic> outside(Path root, String file, Entry entry) {
    return trouble(root.toAbsolutePath().normalize(), entry.value())
        .map(trouble ->
            Diagnostic.error(
                    file,
                    entry.position(),
                    entry.key().length(),
                    "setting-outside",
                    "\"" + entry.value() + "\" " + trouble)
                .withHint(
                    entry.key().equals(OUTPUT)
                        ? "name the folder on the command line, with --output"
                        : "name a folder inside the source folder"));
  }

  private static Optional<String> trouble(Path root, String value) {
    Path folder;
    try {
      folder = root.resolve(value).normalize();
    } catch (InvalidPathException e) {
      return Optional.of("is not a path");
    }
    if (!folder.startsWith(root)) {
      return Optional.of("leads out of the source folder");
    }
    Path at = root;
    for (Path name : root.relativize(folder)) {
      at = at.resolve(name);
      if (Files.isSymbolicLink(at)) {
        return Optional.of("leads through the symbolic link " + root.relativize(at));
      }
    }
    return Optional.empty();
  }
}
