package dev.crosswalk.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The list of the files that a publish wrote into a folder, which lies in that folder as {@value
 * #NAME}. A publish removes or replaces no file that is not on it.
 *
 * <p>Whoever may change the published folder may change the list. It is therefore only ever asked
 * whether a path that a walk came upon is ours; no path is made from what it says.
 *
 * @param made files of the last publish, relative to the folder, with {@code /}
 * @param kept files of the publish before that stay for one more
 */
record FileList(SortedSet<String> made, SortedSet<String> kept) {
  static final String NAME = ".crosswalk-files";
  static final FileList EMPTY =
      new FileList(Collections.emptySortedSet(), Collections.emptySortedSet());

  private static final String HEAD =
      "# The files that crosswalk wrote into this folder. It removes or replaces no others.";
  private static final String KEPT = "# Files of the site before, for pages that are open now.";

  /** Some 500,000 files; a longer list is not ours. */
  private static final int MAX_BYTES = 64 << 20;

  FileList {
    made = Collections.unmodifiableSortedSet(made);
    kept = Collections.unmodifiableSortedSet(kept);
  }

  static FileList of(Collection<String> made, Collection<String> kept) {
    return new FileList(new TreeSet<>(made), new TreeSet<>(kept));
  }

  /** The list of a folder; empty if there is none, or what has its name is not one of ours. */
  static Optional<FileList> in(Path folder) throws IOException {
    return at(folder.resolve(NAME));
  }

  static Optional<FileList> at(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES
          ? Optional.empty()
          : parse(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static Optional<FileList> parse(String text) {
    if (!text.lines().findFirst().orElse("").equals(HEAD)) {
      return Optional.empty();
    }
    SortedSet<String> made = new TreeSet<>();
    SortedSet<String> kept = new TreeSet<>();
    SortedSet<String> into = made;
    for (String line : text.lines().skip(1).toList()) {
      if (line.equals(KEPT)) {
        into = kept;
      } else if (isOurs(line)) {
        into.add(unescaped(line));
      }
    }
    return Optional.of(new FileList(made, kept));
  }

  /** A repository and our own working files are never files of a site, whatever a list says. */
  private static boolean isOurs(String line) {
    String top = line.substring(0, (line + "/").indexOf('/'));
    return !line.isEmpty() && !top.equals(".git") && !top.equals(Staging.WORK) && !top.equals(NAME);
  }

  /** Whether a file is one of ours; the list itself is, too. */
  boolean contains(String path) {
    return made.contains(path) || kept.contains(path) || path.equals(NAME);
  }

  FileList and(FileList other) {
    SortedSet<String> all = new TreeSet<>(made);
    all.addAll(other.made);
    SortedSet<String> old = new TreeSet<>(kept);
    old.addAll(other.kept);
    old.removeAll(all);
    return new FileList(all, old);
  }

  FileList without(Collection<String> paths) {
    SortedSet<String> rest = new TreeSet<>(made);
    rest.removeAll(paths);
    SortedSet<String> old = new TreeSet<>(kept);
    old.removeAll(paths);
    return new FileList(rest, old);
  }

  /** Puts the list into a folder in one step, so that it is never half there. */
  void writeInto(Path folder) throws IOException {
    writeTo(folder.resolve(NAME));
  }

  void writeTo(Path file) throws IOException {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    made.forEach(path -> text.append(escaped(path)).append('\n'));
    if (!kept.isEmpty()) {
      text.append(KEPT).append('\n');
      kept.forEach(path -> text.append(escaped(path)).append('\n'));
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.writeString(fresh, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Trees.replace(fresh, file);
  }

  /** One path, one line. */
  static String escaped(String path) {
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
  }

  static String unescaped(String line) {
    return line.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}
