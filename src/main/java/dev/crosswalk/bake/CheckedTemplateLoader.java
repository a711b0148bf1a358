package dev.crosswalk.bake;

import freemarker.cache.FileTemplateLoader;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.Pattern;

/**
 * Reads templates from one folder and refuses those that turn text into template code.
 *
 * <p>Freemarker has no switch for {@code ?interpret}; with it, a page's text could run.
 */
final class CheckedTemplateLoader extends FileTemplateLoader {
  private static final Pattern INTERPRET = Pattern.compile("\\?\\s*(interpret|eval)\\b(?!_json)");

  CheckedTemplateLoader(File folder) throws IOException {
    super(folder);
  }

  @Override
  public Reader getReader(Object templateSource, String encoding) throws IOException {
    try (Reader reader = super.getReader(templateSource, encoding)) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[8192];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
      if (INTERPRET.matcher(text).find()) {
        throw new IOException(
            "template " + ((File) templateSource).getName() + " uses ?interpret or ?eval");
      }
      return new StringReader(text.toString());
    }
  }
}
