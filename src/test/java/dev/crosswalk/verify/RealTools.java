package dev.crosswalk.verify;

import dev.crosswalk.verify.sandbox.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Go and Rust of this machine, for tests marked {@link dev.crosswalk.setup.NeedsToolchains}.
 */
final class RealTools {
  /** Kept between runs: Go compiles its standard library once. */
  private static final Path CACHE = Path.of("target/verify-tests").toAbsolutePath();

  private static final List<String> TOOLS = List.of("go", "cargo", "rustc");

  private RealTools() {}

  /**
   * An environment in which these tools alone are found.
   *
   * @param folder an empty folder for the PATH
   * @param sandboxes {@code bwrap}, {@code unshare}, both or none
   */
  static Map<String, String> environment(Path folder, String... sandboxes) throws IOException {
    SearchPath path = SearchPath.of(System.getenv());
    for (String tool : TOOLS) {
      link(path, tool, folder);
    }
    for (String sandbox : sandboxes) {
      link(path, sandbox, folder);
    }
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PATH", folder.toString());
    environment.put("XDG_CACHE_HOME", CACHE.toString());
    return environment;
  }

  private static void link(SearchPath path, String tool, Path folder) throws IOException {
    Optional<Path> program = path.find(tool);
    if (program.isEmpty()) {
      throw new AssertionError(tool + " is not on the PATH");
    }
    Files.createSymbolicLink(folder.resolve(tool), program.get());
  }
}
