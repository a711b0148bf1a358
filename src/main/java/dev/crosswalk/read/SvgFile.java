package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An SVG that is opened by its address is a document that can run scripts: such are refused. */
final class SvgFile {
  private SvgFile() {}

  /** Errs on the strict side: the words need not stand where they would act. */
  private static final Pattern ACTIVE =
      Pattern.compile(
          "<(?:\\w+:)?(?:script|foreignobject|iframe|handler|set|animate)\\b"
              + "|[\\s/\"']on\\w+\\s*=|javascript:|<!entity|&#|<\\?xml-stylesheet"
              + "|(?:href|src)\\s*=\\s*[\"']\\s*(?:https?:|//|data:)",
          Pattern.CASE_INSENSITIVE);

  static Optional<Diagnostic> active(Path file, String name) throws IOException {
    TextFile.Text text = TextFile.read(file, name, true);
    if (text.content().isEmpty()) {
      return Optional.of(text.findings().getFirst());
    }
    String content = text.content().get();
    Matcher matcher = ACTIVE.matcher(content);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String before = content.substring(0, matcher.start());
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    Position position = new Position(line, matcher.start() - before.lastIndexOf('\n'));
    return Optional.of(
        Diagnostic.error(
                name,
                position,
                matcher.group().length(),
                "svg-active",
                "\"" + matcher.group().strip() + "\" may run or load something")
            .withHint("save the drawing as plain SVG"));
  }
}
