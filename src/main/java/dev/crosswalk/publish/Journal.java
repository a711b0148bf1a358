package dev.crosswalk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known about an exchange before it is done, so that one that was killed can be finished.
 *
 * @param tree inode of the new site's folder: it lies in the work folder before the exchange, in
 *     the output's place after it
 * @param linked inodes of the foreign files and links that were put into the new site
 */
record Journal(long tree, Map<String, Long> linked) {
  Journal {
    linked = Collections.unmodifiableMap(new TreeMap<>(linked));
  }

  /** Empty if there is none that is whole. */
  static Optional<Journal> at(Path file) throws IOException {
    if (!Trees.isFile(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    try {
      Map<String, Long> linked = new TreeMap<>();
      for (String line : lines.subList(1, lines.size())) {
        int blank = line.indexOf(' ');
        linked.put(
            FileList.unescaped(line.substring(blank + 1)), Long.valueOf(line.substring(0, blank)));
      }
      return Optional.of(new Journal(Long.parseLong(lines.getFirst()), linked));
    } catch (IndexOutOfBoundsException
        | IllegalArgumentException
        | java.util.NoSuchElementException e) {
      return Optional.empty();
    }
  }

  void writeTo(Path file) throws IOException {
    StringBuilder text = new StringBuilder().append(tree).append('\n');
    linked.forEach((path, inode) ->
        text.append(inode).append(' ').append(FileList.escaped(path)).append('\n'));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.writeString(fresh, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Trees.replace(fresh, file);
  }
}
