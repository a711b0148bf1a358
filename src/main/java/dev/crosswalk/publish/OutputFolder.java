package dev.crosswalk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a folder is one to publish into. */
public final class OutputFolder {
  private static final int SHOWN = 3;

  /** What git, hosts of sites and systems keep at the top of a folder that is otherwise empty. */
  private static final Set<String> NO_SITE =
      Set.of(
          // Version control
          ".git",
          ".gitattributes",
          ".github",
          ".gitignore",
          ".gitkeep",
          ".gitlab-ci.yml",
          ".gitmodules",
          ".hg",
          ".hgignore",
          ".keep",
          ".svn",
          // Hosts
          ".domains",
          ".htaccess",
          ".nojekyll",
          ".well-known",
          "CNAME",
          // Systems
          ".DS_Store",
          "lost+found",
          // Our own, where nothing can be put beside the folder
          Staging.WORK);

  private OutputFolder() {}

  /**
   * Why a site may not be published there, as one sentence; empty if it may. The folder must be
   * absent, or hold our list of the files in it, or nothing of anybody's.
   *
   * @param source no link below it is followed
   */
  public static Optional<String> refusal(Path output, Path source) throws IOException {
    Optional<String> link = link(output, source);
    if (link.isPresent()) {
      return link;
    }
    if (Trees.exists(output) && !Trees.isFolder(output)) {
      return Optional.of("the output " + output + " is a file, not a folder");
    }
    if (!Trees.exists(output) || FileList.in(output).isPresent()) {
      return Optional.empty();
    }
    List<String> foreign = foreign(output);
    return foreign.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the output folder "
                + output
                + " holds what crosswalk did not put there: "
                + some(foreign, SHOWN)
                + "; empty it, or name another with --output");
  }

  /** Why no file of ours may be looked for beside an output folder. */
  static Optional<String> link(Path output, Path source) throws IOException {
    Path root = source.toAbsolutePath().normalize();
    Path above =
        output.startsWith(root)
            ? root
            : output.startsWith(root.toRealPath()) ? root.toRealPath() : output.resolveSibling("");
    for (Path path : List.of(output, Staging.besideFolder(output), Staging.insideFolder(output))) {
      Path from = path.startsWith(above) ? above : output.resolveSibling("");
      Optional<Path> link = Links.onTheWay(from, path);
      if (link.isPresent()) {
        return Optional.of(
            (link.get().equals(output) ? "the output " : "")
                + Links.words(link.get())
                + ", which crosswalk does not follow; "
                + (output.startsWith(link.get())
                    ? "name another folder with --output"
                    : "delete the link"));
      }
    }
    return Optional.empty();
  }

  private static List<String> foreign(Path output) throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !NO_SITE.contains(name))
          .sorted()
          .toList();
    }
  }

  /** "a, b, c and 4 more". */
  static String some(List<String> names, int shown) {
    String first = String.join(", ", names.subList(0, Math.min(shown, names.size())));
    return names.size() <= shown ? first : first + " and " + (names.size() - shown) + " more";
  }
}
