package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.Value.Field;
import dev.crosswalk.model.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a JBake header, or what means the same in another style.
 *
 * @param keyPosition where the key stands
 * @param position where the value stands
 * @param given the value with its type
 */
record JbakeLine(String key, Position keyPosition, String value, Position position, Value given) {

  /** What stands for a line that is not there. */
  static JbakeLine missing(String key, String value) {
    return of(key, Position.START, value, Position.START);
  }

  private static JbakeLine of(String key, Position keyPosition, String value, Position position) {
    return new JbakeLine(
        key,
        keyPosition,
        value,
        position,
        new Value.Text(value, position, Math.max(1, value.length())));
  }

  static List<JbakeLine> of(FrontMatter front) {
    List<JbakeLine> lines = new ArrayList<>();
    int number = front.line();
    for (String line : front.text().split("\n")) {
      int equals = line.indexOf('=');
      if (equals >= 0) {
        String key = line.substring(0, equals);
        String value = line.substring(equals + 1);
        lines.add(
            of(
                key.strip(),
                new Position(number, indent(key) + 1),
                value.strip(),
                new Position(number, equals + indent(value) + 2)));
      }
      number++;
    }
    return lines;
  }

  private static int indent(String text) {
    return text.isBlank() ? 0 : text.length() - text.stripLeading().length();
  }

  /** Stock JBake knows no YAML, TOML or JSON in Markdown; their texts mean the same to us. */
  static List<JbakeLine> of(FieldReader reader) {
    List<JbakeLine> lines = new ArrayList<>();
    for (Field field : reader.fields().fields().values()) {
      Optional<String> text = reader.text(field.key());
      lines.add(
          new JbakeLine(
              field.key(),
              field.position(),
              text.orElseGet(() -> String.join(",", reader.looseTexts(field.key()))),
              field.value().position(),
              field.value()));
    }
    return lines;
  }
}
