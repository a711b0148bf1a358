package dev.crosswalk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;

/** What failed, in one sentence for a person, without the names of classes. */
final class Failure {
  private static final int MAX_NAME = 60;

  private Failure() {}

  /** Empty if the failure is not the machine's, but a mistake in the program. */
  static Optional<String> ofMachine(Throwable failure) {
    return switch (failure) {
      case UncheckedIOException disk ->
          Optional.ofNullable(disk.getCause()).flatMap(Failure::ofMachine);
      case FileSystemException disk -> Optional.of(disk(disk));
      case IOException other -> Optional.of(other(other));
      case OutOfMemoryError _ ->
          Optional.of("memory ran out; JAVA_TOOL_OPTIONS=-Xmx4g lets the program have more");
      case InvalidPathException path ->
          Optional.of(
              "the name "
                  + shortened(path.getInput())
                  + " cannot be a file here: "
                  + path.getReason()
                  + "; if it is not in ASCII, LC_ALL=C.UTF-8 helps");
      default -> Optional.empty();
    };
  }

  /** A mistake in the program. */
  static String ofProgram() {
    return "the program failed, which is a mistake in it and not in your files; to report it, run"
        + " the command again with CROSSWALK_DEBUG=1 and send what it prints";
  }

  private static String disk(FileSystemException failure) {
    String file = shortened(String.valueOf(failure.getFile()));
    String written = failure.getOtherFile() == null ? file : shortened(failure.getOtherFile());
    return switch (failure) {
      case NoSuchFileException _ -> file + " is not there, or not any more";
      case AccessDeniedException _ -> "no permission to read or write " + file;
      case NotDirectoryException _ -> file + " is a file where a folder must be";
      case DirectoryNotEmptyException _ -> "the folder " + file + " is not empty";
      case FileAlreadyExistsException _ -> file + " is in the way of a file or folder";
      default -> reason(written, String.valueOf(failure.getReason()));
    };
  }

  private static String reason(String file, String reason) {
    return switch (reason.toLowerCase(Locale.ROOT)) {
      case "read-only file system" -> file + " cannot be written: the file system is read-only";
      case "no space left on device" -> "no space is left on the disk for " + file;
      case "disk quota exceeded" -> "your disk quota has no space left for " + file;
      case "file name too long" -> "the file system does not take a name as long as " + file;
      case "not a directory" -> "a file is where a folder must be, on the way to " + file;
      case "is a directory" -> file + " is a folder where a file must be";
      case "null" -> file + " cannot be read or written";
      default -> reason.contains(file) ? reason : file + ": " + reason;
    };
  }

  /** An error without a file, as when a stream fails. */
  private static String other(IOException failure) {
    Optional<String> cause = Optional.ofNullable(failure.getCause()).flatMap(Failure::ofMachine);
    String message = failure.getMessage();
    if (cause.isPresent() || message == null) {
      return cause.orElse("reading or writing failed");
    }
    return message.equalsIgnoreCase("no space left on device")
        ? "no space is left on the disk"
        : message;
  }

  /** A long name would fill the screen; its ends say which it is. */
  private static String shortened(String path) {
    StringBuilder out = new StringBuilder();
    for (String name : path.split("(?<=/)", -1)) {
      out.append(
          name.length() <= 2 * MAX_NAME
              ? name
              : name.substring(0, MAX_NAME) + "…" + name.substring(name.length() - MAX_NAME / 3));
    }
    return out.toString();
  }
}
