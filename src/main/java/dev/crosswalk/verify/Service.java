package dev.crosswalk.verify;

import dev.crosswalk.model.Language;
import dev.crosswalk.verify.toolchain.Hash;
import dev.crosswalk.verify.toolchain.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code samples/service/}: one service in both languages, the suite that both pass, and the stages
 * of a migration. It is no page's, is checked as a whole, and has one hash.
 *
 * @param files path below the folder, with {@code /}, to text
 */
record Service(TreeMap<String, String> files) {
  /** What lock lines call it: no page has a slash in its name. */
  static final String SLUG = "samples/service";

  /** What tools make there. */
  private static final Set<String> MADE = Set.of("bin", "target");

  /** Empty if the folder is not there. Links and hidden files are no part of it. */
  static Optional<Service> read(Path content) throws IOException {
    Path folder = content.resolve(SLUG);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    TreeMap<String, String> files = new TreeMap<>();
    collect(folder, folder, files);
    return Optional.of(new Service(files));
  }

  private static void collect(Path root, Path folder, Map<String, String> files)
      throws IOException {
    List<Path> entries;
    try (Stream<Path> list = Files.list(folder)) {
      entries = list.toList();
    }
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (name.startsWith(".") || MADE.contains(name)) {
        continue;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        collect(root, entry, files);
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        String path = root.relativize(entry).toString().replace('\\', '/');
        files.put(path, new String(Files.readAllBytes(entry), StandardCharsets.UTF_8));
      }
    }
  }

  /** Those that it is written in: each has a folder of its name. */
  List<Language> languages() {
    return Arrays.stream(Language.values())
        .filter(language ->
            files.keySet().stream().anyMatch(path -> path.startsWith(language.id() + "/")))
        .toList();
  }

  /** The suite holds both languages to all of it; each has its own line of the lock. */
  String hash(Language language) {
    List<String> parts = new ArrayList<>(List.of(language.id()));
    files.forEach((path, text) -> parts.addAll(List.of(path, text)));
    return Hash.of(parts);
  }

  /** The line of the lock that vouches for the program in a language, as all of it stands. */
  Optional<LockLine> proof(Language language, Lock lock) {
    return lock.find(SLUG, hash(language));
  }

  /**
   * What findings call a place in it.
   *
   * @param part folder or file below the service's
   * @return relative to the source folder, with {@code /}
   */
  static String file(Path source, Path content, String part) {
    return source.relativize(content.resolve(SLUG).resolve(part)).toString().replace('\\', '/');
  }

  /** What says which libraries it needs. */
  String libraries() {
    List<String> parts = new ArrayList<>();
    files.forEach((path, text) -> {
      if (path.endsWith("go.sum") || path.endsWith("Cargo.lock")) {
        parts.add(text);
      }
    });
    return Hash.of(parts);
  }

  /** Makes a folder hold these files and no others. One that says the same is left alone. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> before = Files.walk(folder)) {
      for (Path each : before.sorted(Comparator.reverseOrder()).toList()) {
        String path = folder.relativize(each).toString().replace('\\', '/');
        boolean kept = Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS);
        if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
            && !(kept && files.containsKey(path))) {
          Files.delete(each);
        }
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Workspace.put(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
