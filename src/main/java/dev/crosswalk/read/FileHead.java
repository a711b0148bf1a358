package dev.crosswalk.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The first bytes of a file, which say what it is whatever its name says. */
final class FileHead {
  private static final int LENGTH = 512;

  private final byte[] bytes;

  private FileHead(byte[] bytes) {
    this.bytes = bytes;
  }

  static FileHead read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return new FileHead(in.readNBytes(LENGTH));
    }
  }

  /** A PNG, JPEG, GIF, WebP, AVIF, icon or bitmap; browsers do not mind the wrong one's name. */
  boolean isImage() {
    return starts(0, "\u0089PNG\r\n\u001a\n")
        || starts(0, "\u00ff\u00d8\u00ff")
        || starts(0, "GIF87a")
        || starts(0, "GIF89a")
        || (starts(0, "RIFF") && starts(8, "WEBP"))
        || starts(4, "ftyp")
        || starts(0, "\u0000\u0000\u0001\u0000")
        || starts(0, "\u0000\u0000\u0002\u0000")
        || starts(0, "BM");
  }

  /** Whether a browser that is told nothing better may take it for HTML or XML. */
  boolean isMarkup() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int start = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
    boolean wide = starts(0, "\u00fe\u00ff") || starts(0, "\u00ff\u00fe");
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    return wide || text.startsWith("<", start);
  }

  boolean isText() {
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean starts(int at, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= at + wanted.length
        && java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
