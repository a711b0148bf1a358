package dev.crosswalk.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One command and all that it may see.
 *
 * @param arguments the program first
 * @param environment nothing else is inherited
 * @param readable files and folders to be seen beside the system's, at their own paths
 * @param writable folders that may be written to, at their own paths; none for a sample
 * @param folder the working folder; the scratch folder if {@code writable} is empty
 */
record Job(
    List<String> arguments,
    Map<String, String> environment,
    List<Path> readable,
    List<Path> writable,
    Path folder,
    Limits limits) {

  /** Folders for libraries do not exist where none was ever fetched. */
  static List<Path> existing(Path... paths) {
    return Arrays.stream(paths).filter(Files::exists).toList();
  }

  /** Whether it is a stranger's program, and not a compiler. */
  boolean isSample() {
    return writable.isEmpty();
  }
}
