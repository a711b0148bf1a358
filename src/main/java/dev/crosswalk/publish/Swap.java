package dev.crosswalk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts a whole new site into the place of the old one. What is foreign in the old folder gets a
 * second name in the new one before that, so that it is there before and after; what somebody
 * writes into the old folder in the very moment is brought over.
 *
 * <p>The folder {@code swap} holds the new site before the exchange and the old one after it; the
 * journal tells which, and what in the old one is only a second name.
 */
final class Swap {
  private final Path output;
  private final Path work;

  Swap(Path output, Path work) {
    this.output = output;
    this.work = work;
  }

  /** Holds the new site, then the old one. */
  Path folder() {
    return work.resolve("swap");
  }

  /** Where the old site waits when two renames must do. */
  private Path old() {
    return work.resolve("old");
  }

  private Path journal() {
    return work.resolve("journal");
  }

  /**
   * Exchanges {@link #folder} and the output.
   *
   * @return what was kept aside, or empty if nothing was done as the system cannot exchange them
   */
  Optional<List<Path>> exchange(Contents contents) throws IOException {
    Optional<Long> tree = Inode.number(folder());
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Long> linked = new TreeMap<>();
    try {
      link(contents, linked);
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty(); // another owner's file, another file system, one without links
    }
    new Journal(tree.get(), linked).writeTo(journal());
    if (!Exchange.swap(folder(), output) && !twoRenames()) {
      Files.delete(journal());
      return Optional.empty();
    }
    dropDeleted(Trees.isFolder(old()) ? old() : folder(), linked);
    return Optional.of(finish());
  }

  /** What somebody deleted in the old site after it got its second name, as git does with locks. */
  private void dropDeleted(Path old, Map<String, Long> linked) throws IOException {
    for (Map.Entry<String, Long> each : linked.entrySet()) {
      Path file = output.resolve(each.getKey());
      if (Files.notExists(old.resolve(each.getKey()), LinkOption.NOFOLLOW_LINKS)
          && Trees.isFile(file)
          && Inode.number(file).equals(Optional.of(each.getValue()))) {
        Files.delete(file);
      }
    }
  }

  private void link(Contents contents, Map<String, Long> linked) throws IOException {
    for (Map.Entry<String, Contents.Kind> each : contents.foreign().entrySet()) {
      try {
        link(each.getKey(), each.getValue(), linked);
      } catch (NoSuchFileException e) {
        if (Trees.exists(output.resolve(each.getKey()))) {
          throw e;
        } // else somebody deleted it just now
      }
    }
    for (String path : contents.foreignFolders()) {
      if (Trees.isFolder(folder().resolve(path))) {
        Inode.copyRights(output.resolve(path), folder().resolve(path));
      }
    }
    Inode.copyRights(output, folder());
  }

  /** The map is sorted: a folder comes before what it holds. */
  private void link(String path, Contents.Kind kind, Map<String, Long> linked) throws IOException {
    Path from = output.resolve(path);
    Path to = folder().resolve(path);
    Files.createDirectories(to.resolveSibling("."));
    switch (kind) {
      case FOLDER -> Files.createDirectories(to);
      case LINK -> {
        Files.createSymbolicLink(to, Files.readSymbolicLink(from));
        linked.put(path, Inode.number(from).orElseThrow());
      }
      case FILE, OTHER -> {
        Files.createLink(to, from);
        linked.put(path, Inode.number(to).orElseThrow());
      }
    }
  }

  private boolean twoRenames() throws IOException {
    try {
      Files.move(output, old(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      return false;
    }
    try {
      Files.move(folder(), output, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old(), output, StandardCopyOption.ATOMIC_MOVE);
      return false;
    }
    return true;
  }

  /**
   * Finishes or undoes what a killed build left.
   *
   * @return what was kept aside
   */
  List<Path> recover() throws IOException {
    if (Trees.isFolder(old()) && !Trees.exists(output)) {
      Files.move(old(), output, StandardCopyOption.ATOMIC_MOVE);
    }
    return finish();
  }

  private List<Path> finish() throws IOException {
    List<Path> aside = new ArrayList<>();
    Optional<Journal> journal = Journal.at(journal());
    for (Path tree : List.of(folder(), old())) {
      if (!Trees.isFolder(tree)) {
        Trees.delete(tree);
      } else if (tree.equals(folder()) && (journal.isEmpty() || isNew(tree, journal.get()))) {
        Trees.delete(tree); // the new site, and second names of what is still in the output
      } else {
        OldSite.remove(tree, output, journal.map(Journal::linked).orElse(Map.of()));
        if (Trees.exists(tree)) {
          aside.add(setAside(tree));
        }
      }
    }
    Files.deleteIfExists(journal());
    return aside;
  }

  private static boolean isNew(Path tree, Journal journal) throws IOException {
    return Inode.number(tree).equals(Optional.of(journal.tree()));
  }

  private Path setAside(Path tree) throws IOException {
    int number = 1;
    while (Trees.exists(work.resolve("kept-" + number))) {
      number++;
    }
    return Files.move(tree, work.resolve("kept-" + number));
  }
}
