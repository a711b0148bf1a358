package dev.crosswalk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of the site before the new one whose names hold their content's hash. They stay for one
 * publish more, so that a page which is open in a browser still finds its scripts and its part of
 * the search index.
 *
 * <p>The list in the published folder says which of its files the last publish made itself: what
 * was kept then is not kept again, and what somebody else put there is not ours to keep.
 */
final class OldFiles {
  private static final List<String> FOLDERS =
      List.of("assets", "search/n", "search/p", "search/s", "search/t", "search/w");

  private OldFiles() {}

  static boolean isHashed(String path) {
    return FOLDERS.stream().anyMatch(folder -> path.startsWith(folder + "/"));
  }

  /**
   * Copies what the new site lacks.
   *
   * @param list of the last publish
   * @param old the published folder; need not exist
   * @return the files that were kept
   */
  static List<String> keep(FileList list, Path old, Path next) throws IOException {
    List<String> kept = new ArrayList<>();
    for (String name : FOLDERS) {
      Path folder = old.resolve(name);
      if (!Trees.isFolder(folder) || Links.onTheWay(old, folder).isPresent()) {
        continue;
      }
      for (String file : Trees.files(folder)) {
        String path = name + "/" + file;
        Path target = next.resolve(path);
        if (list.made().contains(path) && !Trees.exists(target)) {
          Files.createDirectories(target.resolveSibling("."));
          Files.copy(old.resolve(path), target);
          kept.add(path);
        }
      }
    }
    return kept;
  }
}
