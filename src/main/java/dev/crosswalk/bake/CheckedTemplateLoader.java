package dev.crosswalk.bake;

import dev.crosswalk.model.Position;
import freemarker.cache.FileTemplateLoader;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads templates from one folder and refuses those that turn text into template code.
 *
 * <p>Freemarker has no switch for {@code ?interpret}; with it, a page's text could run.
 */
final class CheckedTemplateLoader extends FileTemplateLoader {
  private static final Pattern INTERPRET = Pattern.compile("\\?\\s*(interpret|eval)\\b(?!_json)");

  private final Path folder;

  CheckedTemplateLoader(File folder) throws IOException {
    super(folder);
    this.folder = baseDir.toPath();
  }

  @Override
  public Reader getReader(Object templateSource, String encoding) throws IOException {
    try (Reader reader = super.getReader(templateSource, encoding)) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[8192];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
      Matcher interpret = INTERPRET.matcher(text);
      if (interpret.find()) {
        throw new RefusedTemplate(
            name((File) templateSource),
            position(text, interpret.start()),
            "?" + interpret.group(1) + " is not allowed: it makes template code of text");
      }
      return new StringReader(text.toString());
    }
  }

  private String name(File template) {
    Path file = template.toPath();
    return (file.startsWith(folder) ? folder.relativize(file) : file)
        .toString()
        .replace(File.separatorChar, '/');
  }

  private static Position position(CharSequence text, int offset) {
    String before = text.subSequence(0, offset).toString();
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Position(line, offset - before.lastIndexOf('\n'));
  }
}
