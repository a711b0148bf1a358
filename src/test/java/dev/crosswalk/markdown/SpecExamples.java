package dev.crosswalk.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * The numbered examples of a CommonMark specification, as its own test reads them. The texts come
 * with commonmark-java's test utilities and are CC BY-SA 4.0.
 */
final class SpecExamples {
  private static final String FENCE = "`".repeat(32);

  private SpecExamples() {}

  /**
   * @param number 1-based, as printed in the specification
   * @param section the last heading before it
   */
  record Example(int number, String section, String markdown, String html) {}

  /** Version 0.31.2. */
  static List<Example> commonMark() throws IOException {
    return read("/spec.txt");
  }

  /** GitHub's, version 0.29: CommonMark's of then, and the extensions' own. */
  static List<Example> gitHub() throws IOException {
    return read("/gfm-spec.txt");
  }

  private static List<Example> read(String resource) throws IOException {
    String text;
    try (InputStream in =
        Objects.requireNonNull(SpecExamples.class.getResourceAsStream(resource), resource)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<Example> examples = new ArrayList<>();
    String section = "";
    for (Iterator<String> lines = text.replace('→', '\t').lines().iterator(); lines.hasNext(); ) {
      String line = lines.next();
      if (line.startsWith(FENCE + " example")) {
        String markdown = until(lines, ".");
        examples.add(new Example(examples.size() + 1, section, markdown, until(lines, FENCE)));
      } else if (line.matches("#+ .*")) {
        section = line.replaceFirst("#+ ", "");
      }
    }
    return examples;
  }

  private static String until(Iterator<String> lines, String end) {
    StringBuilder text = new StringBuilder();
    for (String line = lines.next(); !line.equals(end); line = lines.next()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }
}
