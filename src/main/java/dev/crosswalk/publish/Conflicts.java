package dev.crosswalk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a new site and somebody else's files want the same place.
 *
 * @param paths foreign files, links and folders that a file of the new site would have to replace
 * @param same files of the new site that lie there already, put there by somebody else
 */
record Conflicts(List<String> paths, List<String> same) {
  private static final int SHOWN = 5;

  /**
   * @param next folder of the new site
   * @param files its files
   */
  static Conflicts find(Path next, Collection<String> files, Contents output) throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    SortedSet<String> same = new TreeSet<>();
    for (String file : files) {
      if (output.foreign().get(file) == Contents.Kind.FILE && isSame(next, file, output.root())) {
        same.add(file);
      } else if (!output.isFree(file)) {
        paths.add(file);
      }
      for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
        Contents.Kind above = output.foreign().get(file.substring(0, slash));
        if (above != null && above != Contents.Kind.FOLDER) {
          paths.add(file.substring(0, slash));
        }
      }
    }
    return new Conflicts(List.copyOf(paths), List.copyOf(same));
  }

  /** Any {@code .nojekyll} says the same, as hosts only look whether it is there. */
  private static boolean isSame(Path next, String file, Path output) throws IOException {
    return file.equals(".nojekyll")
        || Files.mismatch(next.resolve(file), output.resolve(file)) == -1;
  }

  /** One sentence for a person. */
  String refusal(Path output) {
    return "publishing to "
        + output
        + " would replace "
        + (paths.size() == 1 ? "what" : paths.size() + " things that")
        + " crosswalk did not put there: "
        + OutputFolder.some(paths, SHOWN)
        + "; move "
        + (paths.size() == 1 ? "it" : "them")
        + " away, or name another folder with --output";
  }
}
