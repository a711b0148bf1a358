package dev.crosswalk.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces a file in one step, so that it is never half written; a link is not followed. */
final class WholeFile {
  private WholeFile() {}

  static void write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.writeString(fresh, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      PosixFileAttributeView rights =
          Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
      if (rights != null) {
        rights.setPermissions(Files.getPosixFilePermissions(file));
      }
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
