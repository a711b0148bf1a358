package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Project;
import dev.crosswalk.model.Project.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** The settings of mdBook, as far as they say something of the texts. */
final class BookToml {
  static final String FILE = "book.toml";

  private static final List<String> BOOK = List.of("book");
  private static final List<String> HIDE_LINES = List.of("output", "html", "code", "hidelines");

  private BookToml() {}

  static ForeignProject read(String text) {
    TomlParseResult toml;
    try {
      toml = Toml.parse(text);
    } catch (StackOverflowError e) {
      return broken(Diagnostic.warning(FILE, Position.START, 1, "toml-syntax", "nested too deep"));
    }
    List<Diagnostic> findings = new ArrayList<>();
    toml.errors().stream().limit(1).forEach(error -> findings.add(finding(error)));
    Optional<TomlTable> book = table(toml, BOOK);
    return new ForeignProject(
        new Project(
            Tool.MDBOOK,
            text(book, "language"),
            book.map(it -> texts(it.get("authors"))).orElse(List.of()),
            hidden(toml)),
        text(book, "src").orElse("src"),
        text(book, "title"),
        text(book, "description"),
        findings);
  }

  private static ForeignProject broken(Diagnostic finding) {
    return new ForeignProject(
        Project.of(Tool.MDBOOK), "src", Optional.empty(), Optional.empty(), List.of(finding));
  }

  private static Diagnostic finding(TomlParseError error) {
    Position position =
        new Position(Math.max(1, error.position().line()), Math.max(1, error.position().column()));
    // What was expected comes in no fixed order
    String message = String.valueOf(error.getMessage()).split("\n|, expected", 2)[0];
    return Diagnostic.warning(FILE, position, 1, "toml-syntax", message);
  }

  private static Optional<TomlTable> table(TomlTable toml, List<String> path) {
    TomlTable table = toml;
    for (String key : path) {
      if (!(table.get(List.of(key)) instanceof TomlTable next)) {
        return Optional.empty();
      }
      table = next;
    }
    return Optional.of(table);
  }

  private static Optional<String> text(Optional<TomlTable> table, String key) {
    return table
        .map(it -> it.get(List.of(key)) instanceof String text ? text.strip() : "")
        .filter(it -> !it.isEmpty());
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
    List<String> found = new ArrayList<>();
    if (value instanceof TomlArray array) {
      for (Object item : array.toList()) {
        if (item instanceof String text && !text.isBlank()) {
          found.add(text.strip());
        }
      }
    }
    return List.copyOf(found);
  }

  private static Map<String, String> hidden(TomlTable toml) {
    Map<String, String> byLanguage = new TreeMap<>();
    table(toml, HIDE_LINES).stream()
        .flatMap(table -> table.entrySet().stream())
        .forEach(entry -> {
          if (entry.getValue() instanceof String prefix && !prefix.isEmpty()) {
            byLanguage.put(entry.getKey(), prefix);
          }
        });
    return Map.copyOf(byLanguage);
  }
}
