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
          "_redirects",
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

  /** A link where the output is, or where our files beside or inside it are, as one sentence. */
  public static Optional<String> link(Path output, Path source) throws IOException {
    for (Path path : List.of(output, Staging.besideFolder(output), Staging.insideFolder(output))) {
      Optional<Path> link = Links.onTheWay(above(output, source), path);
      if (link.isPresent()) {
        return Optional.of(linkRefusal(output, link.get()));
      }
    }
    return Optional.empty();
  }

  /** From where on links matter: below the source all do, elsewhere the output itself. */
  private static Path above(Path output, Path source) throws IOException {
    Path root = source.toAbsolutePath().normalize();
    for (Path each : Files.exists(root) ? List.of(root, root.toRealPath()) : List.<Path>of()) {
      if (output.startsWith(each) && !output.equals(each)) {
        return each;
      }
    }
    Path parent = output.getParent();
    return parent == null ? output : parent;
  }

  private static String linkRefusal(Path output, Path link) {
    boolean above = output.startsWith(link);
    return (link.equals(output) ? "the output " : "")
        + Links.words(link)
        + ", which crosswalk does not follow; "
        + (above ? "name another folder with --output" : "delete the link");
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
