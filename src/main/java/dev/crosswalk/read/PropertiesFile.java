package dev.crosswalk.read;

import dev.crosswalk.model.Position;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entries of a {@code .properties} text with their places: the escapes and continuation lines
 * of {@link Properties}, nothing else. No entry refers to another, to the environment or to a file.
 */
final class PropertiesFile {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|.)");

  private PropertiesFile() {}

  /**
   * @param position where the key stands
   */
  record Entry(String key, String value, Position position) {}

  /** In order of the file; {@code text} has {@code \n} line ends. Throws nothing on bad escapes. */
  static List<Entry> entries(String text) {
    List<Entry> entries = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String first = lines[i].stripLeading();
      if (first.isEmpty() || first.startsWith("#") || first.startsWith("!")) {
        continue;
      }
      Position position = new Position(i + 1, lines[i].length() - first.length() + 1);
      StringBuilder logical = new StringBuilder(lines[i]);
      while (continues(lines[i]) && i + 1 < lines.length) {
        i++;
        logical.append('\n').append(lines[i]);
      }
      add(entries, logical.toString(), position);
    }
    return entries;
  }

  /** The places of Unicode escapes without four hex digits, each of its backslash. */
  static List<Position> badEscapes(String text) {
    List<Position> found = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    boolean goesOn = false;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].stripLeading();
      boolean comment = !goesOn && (line.startsWith("#") || line.startsWith("!"));
      goesOn = !comment && continues(lines[i]);
      for (Matcher escape = ESCAPE.matcher(comment ? "" : lines[i]); escape.find(); ) {
        if (escape.group(1) == null && lines[i].startsWith("\\u", escape.start())) {
          found.add(new Position(i + 1, escape.start() + 1));
        }
      }
    }
    return found;
  }

  /** A line goes on when it ends in an odd number of backslashes. */
  private static boolean continues(String line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static void add(List<Entry> entries, String logical, Position position) {
    Properties one = new Properties();
    try {
      one.load(new StringReader(logical));
    } catch (IllegalArgumentException e) {
      // A bad Unicode escape: keep the text as written, as an unknown key would be
      int equals = logical.indexOf('=');
      String key = equals < 0 ? logical : logical.substring(0, equals);
      entries.add(new Entry(key.strip(), logical.substring(equals + 1).strip(), position));
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    for (String key : one.stringPropertyNames()) {
      entries.add(new Entry(key, one.getProperty(key), position));
    }
  }
}
