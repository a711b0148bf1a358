package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A drawing. Opened by its address an SVG is a document that can run scripts, so it is never
 * published as it is: what the parser saw and {@link SvgRules} allow is written out anew.
 */
final class SvgFile {
  private SvgFile() {}

  /** Maps and plots take a few megabytes. */
  private static final int MAX_BYTES = 8 * 1024 * 1024;

  /** Exactly one of both is there. */
  record Outcome(Optional<String> cleaned, Optional<Diagnostic> finding) {}

  static Outcome read(Path file, String name) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      return refused(
          Diagnostic.error(
                  name, Position.START, 1, "file-too-large", "the drawing is larger than 8 MiB")
              .withHint("save it as PNG or WebP"));
    }
    TextFile.Text text = TextFile.decode(bytes, name, false);
    return text.content().isPresent()
        ? clean(text.content().get(), name)
        : refused(text.findings().getLast());
  }

  static Outcome clean(String text, String name) {
    try {
      return new Outcome(Optional.of(new SvgCleaner(text).clean()), Optional.empty());
    } catch (SvgCleaner.Refused refused) {
      return refused(
          Diagnostic.error(
                  name, refused.position(), refused.length(), refused.rule(), refused.reason())
              .withHint(refused.hint()));
    }
  }

  private static Outcome refused(Diagnostic finding) {
    return new Outcome(Optional.empty(), Optional.of(finding));
  }
}
