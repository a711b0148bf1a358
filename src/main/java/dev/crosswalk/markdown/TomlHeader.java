package dev.crosswalk.markdown;

import dev.crosswalk.markdown.Value.Field;
import dev.crosswalk.markdown.Value.Fields;
import dev.crosswalk.model.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The simple lines of a TOML header: texts, numbers, dates, true and false, and lists of texts in
 * one line. Anything else is passed over: this is for reading foreign folders, not for writing.
 */
final class TomlHeader {
  private TomlHeader() {}

  private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z0-9_-]+)\\s*=\\s*(.*?)\\s*");
  private static final Pattern TABLE = Pattern.compile("\\s*\\[([A-Za-z0-9_.-]+)\\]\\s*");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'");

  static Fields read(String text, int firstLine) {
    SequencedMap<String, Field> top = new LinkedHashMap<>();
    SequencedMap<String, Field> current = top;
    int number = firstLine;
    for (String line : text.split("\n")) {
      Matcher table = TABLE.matcher(line);
      Matcher pair = LINE.matcher(line);
      if (table.matches()) {
        Position position = new Position(number, 1);
        current = new LinkedHashMap<>();
        Value value = new Fields(current, position, 1);
        top.putIfAbsent(table.group(1), new Field(table.group(1), position, value));
      } else if (pair.matches()) {
        Position position = new Position(number, pair.start(2) + 1);
        current.putIfAbsent(
            pair.group(1), new Field(pair.group(1), position, value(pair.group(2), position)));
      }
      number++;
    }
    return new Fields(top, new Position(firstLine, 1), 1);
  }

  private static Value value(String written, Position position) {
    int length = Math.max(1, written.length());
    if (written.equals("true") || written.equals("false")) {
      return new Value.Bool(written.equals("true"), position, length);
    }
    if (written.startsWith("[")) {
      List<Value> items = new ArrayList<>();
      for (Matcher item = TEXT.matcher(written); item.find(); ) {
        items.add(new Value.Text(text(item), position, length));
      }
      return new Value.Items(items, position, length);
    }
    Matcher text = TEXT.matcher(written);
    if (text.lookingAt()) {
      return new Value.Text(text(text), position, length);
    }
    if (written.matches("[0-9]+")) {
      return new Value.Numeral(written, true, position, length);
    }
    // A bare date, possibly with a comment after it
    return new Value.Text(written.replaceFirst("\\s*#.*", ""), position, length);
  }

  private static String text(Matcher matcher) {
    String raw = matcher.group(2);
    return raw != null ? raw : matcher.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
