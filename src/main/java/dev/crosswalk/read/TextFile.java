package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One UTF-8 text: decoded strictly, its line ends made {@code \n}, its byte order mark dropped. */
final class TextFile {
  private TextFile() {}

  /** A page of prose is 10 to 50 kB; far beyond, it is a mistake or an attack. */
  static final int MAX_BYTES = 2 * 1024 * 1024;

  /**
   * @param content empty if the file was refused
   */
  record Text(Optional<String> content, List<Diagnostic> findings) {}

  /**
   * Reads a file.
   *
   * @param name what findings call it
   * @param strict whether characters that cannot be seen are errors; otherwise they are warnings
   */
  static Text read(Path file, String name, boolean strict) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(MAX_BYTES + 1); // not the size: the file may grow while we read
    }
    if (bytes.length > MAX_BYTES) {
      return refused(
          Diagnostic.error(
                  name, Position.START, 1, "file-too-large", "the file is larger than 2 MiB")
              .withHint("split it into several pages"));
    }
    return decode(bytes, name, strict);
  }

  static Text decode(byte[] bytes, String name, boolean strict) {
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    in.position(mark ? 3 : 0);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    out.flip();
    String text = withNewlines(out.toString());
    if (result.isError()) {
      int badByte = bytes[in.position()] & 0xFF;
      return refused(
          Diagnostic.error(
                  name,
                  end(text),
                  1,
                  "not-utf8",
                  "byte 0x%02X is not valid UTF-8".formatted(badByte))
              .withHint("save the file as UTF-8"));
    }
    List<Diagnostic> findings = new ArrayList<>();
    boolean binary = HiddenCharacters.find(text, name, strict, findings);
    return new Text(binary ? Optional.empty() : Optional.of(text), findings);
  }

  private static String withNewlines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Position end(String text) {
    int lastNewline = text.lastIndexOf('\n');
    int lines = (int) text.chars().filter(c -> c == '\n').count();
    return new Position(lines + 1, text.length() - lastNewline);
  }

  private static Text refused(Diagnostic finding) {
    return new Text(Optional.empty(), List.of(finding));
  }
}
