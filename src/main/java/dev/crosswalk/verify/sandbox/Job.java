package dev.crosswalk.verify.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One command and all that it may see.
 *
 * @param arguments the program first
 * @param environment nothing else is inherited
 * @param readable files and folders to be seen beside the system's, at their own paths
 * @param writable folders that may be written to, at their own paths; none for a sample
 * @param folder the working folder; in a sandbox {@code /tmp}, which is empty, if {@code writable}
 *     is
 */
public record Job(
    List<String> arguments,
    Map<String, String> environment,
    List<Path> readable,
    List<Path> writable,
    Path folder,
    JobLimits limits) {

  /**
   * Those that there are, as {@code readable} wants them: folders for libraries do not exist where
   * none was ever fetched.
   */
  public static List<Path> existing(List<Path> paths, Path... more) {
    return Stream.concat(paths.stream(), Arrays.stream(more)).filter(Files::exists).toList();
  }

  /** Whether it is a stranger's program, and not a compiler. */
  boolean isSample() {
    return writable.isEmpty();
  }
}
