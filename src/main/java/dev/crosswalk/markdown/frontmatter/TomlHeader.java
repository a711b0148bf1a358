package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.Value.Field;
import dev.crosswalk.markdown.frontmatter.Value.Fields;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * TOML 1.0. A value stands where its key does. The parser's classes are loaded with the first page
 * that has TOML.
 */
final class TomlHeader {
  private static final int MAX_FINDINGS = 20;
  private static final Pattern PLACE = Pattern.compile("line ([0-9]{1,8}), column ([0-9]{1,8})");

  private final String file;
  private final String[] lines;
  private final int firstLine;

  private TomlHeader(String file, String text, int firstLine) {
    this.file = file;
    this.lines = text.split("\n", -1);
    this.firstLine = firstLine;
  }

  /**
   * Reads one header.
   *
   * @param firstLine 1-based number, in the file, of the text's first line
   */
  static YamlReader.Read read(String file, String text, int firstLine) {
    TomlParseOptions options =
        TomlParseOptions.sourceless().withMaxNestingDepth(YamlReader.MAX_DEPTH);
    TomlParseResult parsed = Toml.parse(text, options);
    TomlHeader header = new TomlHeader(file, text, firstLine);
    List<Diagnostic> findings =
        parsed.errors().stream().limit(MAX_FINDINGS).map(header::finding).toList();
    return new YamlReader.Read(
        findings.isEmpty()
            ? Optional.of(header.fields(parsed, new Position(firstLine, 1)))
            : Optional.empty(),
        findings);
  }

  private Diagnostic finding(TomlParseError error) {
    String message =
        PLACE
            .matcher(String.valueOf(error.getMessage()))
            .replaceAll(it -> "line " + (Integer.parseInt(it.group(1)) + firstLine - 1));
    Diagnostic finding =
        Diagnostic.error(file, position(error.position()), 1, "toml-syntax", message);
    return message.contains("expected a value")
        ? finding.withHint("a text needs quotes, and true and false are lower-case")
        : finding;
  }

  /** TOML counts columns in code points, we in UTF-16 units. */
  private Position position(TomlPosition place) {
    int index = Math.clamp(place.line() - 1, 0, lines.length - 1);
    String line = lines[index];
    int column = Math.clamp(place.column() - 1, 0, line.codePointCount(0, line.length()));
    return new Position(firstLine + index, line.offsetByCodePoints(0, column) + 1);
  }

  private Fields fields(TomlTable table, Position position) {
    SequencedMap<String, Field> fields = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      TomlPosition place = table.inputPositionOf(List.of(key));
      Position at = place == null ? position : position(place);
      Object value = Objects.requireNonNull(table.get(List.of(key)));
      fields.put(key, new Field(key, at, value(value, at, key.length())));
    }
    return new Fields(Collections.unmodifiableSequencedMap(fields), position, 1);
  }

  private Value value(Object value, Position at, int length) {
    return switch (value) {
      case TomlTable table -> fields(table, at);
      case TomlArray array -> items(array, at, length);
      case Boolean bool -> new Value.Bool(bool, at, length);
      case Long number -> new Value.Numeral(number.toString(), true, at, length);
      case Double number -> new Value.Numeral(number.toString(), false, at, length);
      default -> new Value.Text(value.toString(), at, length); // a text or a date
    };
  }

  private Value items(TomlArray array, Position at, int length) {
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      items.add(value(array.get(i), at, length));
    }
    return new Value.Items(List.copyOf(items), at, length);
  }
}
