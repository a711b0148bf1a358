package dev.crosswalk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Updates an output folder file by file, where the whole folder cannot be exchanged: it is a mount
 * point, or a foreign file in it can have no second name. Not one step: a reader may meet files of
 * both sites for some milliseconds. Files with hashed names come first, then the rest, then pages,
 * so that a new page finds all it asks for; files of the old site go last.
 *
 * <p>Everything is made ready inside the output first; from then on a build that is killed is
 * finished by the next one.
 */
final class InPlace {
  private final Path output;
  private final Path work;

  InPlace(Path output) {
    this.output = output;
    this.work = Staging.insideFolder(output);
  }

  /** The files that have not taken their places. The work is to be done while it is there. */
  private Path next() {
    return work.resolve("next");
  }

  private Path nextList() {
    return work.resolve("next-files");
  }

  private Path listBefore() {
    return work.resolve("files-before");
  }

  /**
   * @param from folder of the new site, which loses its files
   * @param list the files
   */
  void update(Path from, FileList list) throws IOException {
    Staging.makeWorkFolder(work);
    Path ready = work.resolve("next.part");
    try {
      Files.createDirectory(ready);
      for (String path : all(list)) {
        Path to = ready.resolve(path);
        Files.createDirectories(to.resolveSibling("."));
        Files.move(from.resolve(path), to);
      }
      list.writeTo(nextList());
      FileList.in(output).orElse(FileList.EMPTY).writeTo(listBefore());
    } catch (IOException e) {
      Trees.delete(ready); // it may have filled the disk
      throw e;
    }
    Files.move(ready, next());
    finish();
  }

  /** Does what is left to do; nothing if there is nothing. */
  void finish() throws IOException {
    if (Trees.isFolder(next())) {
      FileList fresh = FileList.at(nextList()).orElse(FileList.EMPTY);
      FileList before = FileList.at(listBefore()).orElse(FileList.EMPTY);
      before.and(fresh).writeInto(output); // at each moment, every file of ours is on the list
      List<String> old = Trees.files(output).stream().filter(before::contains).toList();
      SortedSet<String> foreign = new TreeSet<>();
      for (String path : inOrder(fresh)) {
        if (Trees.isFile(next().resolve(path)) && !place(path, before, old)) {
          foreign.add(path);
        }
      }
      for (String path : old) {
        if (!fresh.contains(path)) {
          remove(path);
        }
      }
      fresh.without(foreign).writeInto(output);
    }
    for (String each : List.of("next", "next.part", "next-files", "files-before")) {
      Trees.delete(work.resolve(each));
    }
    if (Trees.isFolder(work)) {
      Staging.deleteWorkFolder(work);
    }
  }

  private static List<String> all(FileList list) {
    List<String> paths = new ArrayList<>(list.made());
    paths.addAll(list.kept());
    return paths;
  }

  private static List<String> inOrder(FileList list) {
    List<String> paths = all(list);
    paths.sort(Comparator.comparingInt(InPlace::turn).thenComparing(Comparator.naturalOrder()));
    return paths;
  }

  private static int turn(String path) {
    if (OldFiles.isHashed(path)) {
      return 0;
    }
    return path.endsWith(".html") ? 2 : 1;
  }

  /** What somebody put there meanwhile stays as it is; then the answer is false. */
  private boolean place(String path, FileList before, List<String> old) throws IOException {
    Path target = output.resolve(path);
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      String above = path.substring(0, slash);
      if (Trees.isFile(output.resolve(above)) && before.contains(above)) {
        Files.delete(output.resolve(above));
      }
    }
    if (Trees.isFolder(target)) {
      for (String each : old) {
        if (each.startsWith(path + "/")) {
          remove(each);
        }
      }
    }
    Path parent = target.resolveSibling(".").normalize();
    boolean taken = Trees.exists(target) && !(Trees.isFile(target) && before.contains(path));
    if (taken || Links.onTheWay(output, parent).isPresent()) {
      return false;
    }
    Files.createDirectories(parent);
    Trees.replace(next().resolve(path), target);
    return true;
  }

  /** A file of the old site that a walk found, and the folders that it leaves empty. */
  private void remove(String path) throws IOException {
    Path file = output.resolve(path);
    if (!Trees.isFile(file)) {
      return; // a folder of the new site by now
    }
    Files.delete(file);
    Path folder = file.getParent();
    while (folder != null && !folder.equals(output) && Trees.isFolder(folder)) {
      Trees.deleteIfEmpty(folder);
      if (Trees.exists(folder)) {
        return;
      }
      folder = folder.getParent();
    }
  }
}
