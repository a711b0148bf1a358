package dev.crosswalk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of the site before the new one whose names hold their content's hash. They stay for one
 * publish more, so that a page which is open in a browser still finds its scripts and its part of
 * the search index.
 *
 * <p>A list beside the published folder says which of its files the last publish made itself: what
 * was kept then is not kept again. Without a list, as for a folder that somebody else filled,
 * nothing is kept.
 */
final class OldFiles {
  private static final List<String> FOLDERS =
      List.of("assets", "search/n", "search/p", "search/s", "search/t", "search/w");

  private OldFiles() {}

  /** The files with hashed names below a site, sorted, with {@code /}. */
  static List<String> hashed(Path site) throws IOException {
    List<String> paths = new ArrayList<>();
    for (String name : FOLDERS) {
      Path folder = site.resolve(name);
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .forEach(file -> paths.add(site.relativize(file).toString().replace('\\', '/')));
        }
      }
    }
    Collections.sort(paths);
    return paths;
  }

  /**
   * Copies what the new site lacks.
   *
   * @param list the list of the last publish; need not exist
   * @param old the published folder; need not exist
   * @return how many files were kept
   */
  static int keep(Path list, Path old, Path next) throws IOException {
    if (!Files.isRegularFile(list)) {
      return 0;
    }
    List<String> wanted = Files.readAllLines(list);
    wanted.retainAll(new HashSet<>(hashed(old)));
    int kept = 0;
    for (String path : wanted) {
      Path target = next.resolve(path);
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Path parent = target.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        Files.copy(old.resolve(path), target);
        kept++;
      }
    }
    return kept;
  }
}
