package dev.crosswalk.build;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Set;

/** Java does not say which file could not be written when a disk is full. */
final class DiskFull {
  private static final Set<String> REASONS =
      Set.of("No space left on device", "Disk quota exceeded");

  private DiskFull() {}

  /** The same failure, with the folder that was written to. */
  static IOException naming(Path folder, IOException failure) {
    String message = failure.getMessage();
    if (failure instanceof FileSystemException || message == null || !REASONS.contains(message)) {
      return failure;
    }
    FileSystemException named = new FileSystemException(folder.toString(), null, message);
    named.initCause(failure);
    return named;
  }
}
