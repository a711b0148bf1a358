package dev.crosswalk.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Folders of a plain folder, which may be a whole repository, that hold what others wrote or what
 * programs made. Not thread-safe.
 *
 * <p>Some names mean nothing else. The others, like {@code build}, may be content, too: they are
 * left out only beside something that builds, which is a build file or a folder of the first kind.
 */
final class OtherFolders {
  private static final Set<String> ALWAYS =
      Set.of(
          "node_modules",
          "bower_components",
          "jspm_packages",
          "target",
          "vendor",
          "__pycache__",
          "__pypackages__",
          "site-packages",
          "venv",
          "virtualenv",
          "Pods",
          "Carthage",
          "DerivedData",
          "_site",
          "_build");

  private static final Set<String> BESIDE_BUILDS =
      Set.of("build", "dist", "out", "bin", "obj", "coverage", "htmlcov", "env");

  private static final Pattern BUILD_FILE =
      Pattern.compile(
          "package\\.json|pom\\.xml|(build|settings)\\.gradle(\\.kts)?|Cargo\\.toml|go\\.mod"
              + "|CMakeLists\\.txt|meson\\.build|[Mm]akefile|GNUmakefile|make\\.bat|setup\\.(py|cfg)"
              + "|pyproject\\.toml|composer\\.json|Gemfile|.*\\.(sln|[cfv][sb]proj|gemspec|cabal)"
              + "|build\\.(xml|sbt|zig)|mix\\.exs|pubspec\\.yaml|Package\\.swift|tsconfig\\.json"
              + "|deno\\.json|BUILD|WORKSPACE|conf\\.py|Dockerfile|project\\.clj|deps\\.edn");

  private final Map<Path, Boolean> builds = new HashMap<>();

  boolean contains(Path folder) {
    String name = folder.getFileName().toString();
    Path parent = folder.getParent();
    return ALWAYS.contains(name)
        || (BESIDE_BUILDS.contains(name)
            && parent != null
            && builds.computeIfAbsent(parent, OtherFolders::builds));
  }

  private static boolean builds(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        boolean built = ALWAYS.contains(name) && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        if (built || BUILD_FILE.matcher(name).matches()) {
          return true;
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      return false; // gone meanwhile, or the walk itself says what is wrong
    }
    return false;
  }
}
