package dev.crosswalk.serve;

import dev.crosswalk.build.BuildException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** One sentence for whatever ended a bake. */
final class FailureSentence {
  private FailureSentence() {}

  static String of(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && isWrapper(cause)) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case BuildException wrong -> firstLine(wrong);
      case NoSuchFileException gone -> gone.getFile() + " is gone";
      case AccessDeniedException denied -> denied.getFile() + " may not be read or written";
      case FileSystemException disk when disk.getReason() != null ->
          disk.getFile() + ": " + disk.getReason();
      case IOException disk -> firstLine(disk);
      case StackOverflowError _ -> "something is nested too deeply to be baked";
      case OutOfMemoryError _ ->
          "the memory is not enough; CROSSWALK_JAVA_OPTS=-Xmx8g would allow 8 GB";
      default ->
          "the program made a mistake, "
              + cause.getClass().getSimpleName()
              + ": "
              + firstLine(cause);
    };
  }

  private static boolean isWrapper(Throwable failure) {
    return failure instanceof ExecutionException
        || failure instanceof UncheckedIOException
        || failure instanceof IllegalStateException
        || failure.getClass().equals(IOException.class)
        || failure.getClass().equals(RuntimeException.class);
  }

  private static String firstLine(Throwable failure) {
    return Optional.ofNullable(failure.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElse(failure.getClass().getSimpleName());
  }
}
