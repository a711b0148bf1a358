package dev.crosswalk.markdown.data;

import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.markdown.frontmatter.FieldReader;
import dev.crosswalk.markdown.frontmatter.Value;
import dev.crosswalk.markdown.frontmatter.Value.Field;
import dev.crosswalk.markdown.frontmatter.Value.Fields;
import dev.crosswalk.markdown.frontmatter.YamlReader;
import dev.crosswalk.markdown.text.Uris;
import dev.crosswalk.model.Author;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.FileName;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Questionnaire;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Severity;
import dev.crosswalk.model.Site.Vocabulary;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Table;
import dev.crosswalk.model.Tag;
import dev.crosswalk.model.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Topics, tags, authors and tables from the data files; each is a list of maps. */
public final class VocabularyReader {
  private static final Set<String> KNOWN = Set.of("topics", "tags", "authors", "doors", "paths");

  private final Settings settings;
  private final List<Diagnostic> findings;
  private final Map<String, List<FieldReader>> rows = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();

  private VocabularyReader(Settings settings, List<Diagnostic> findings) {
    this.settings = settings;
    this.findings = findings;
  }

  public static Vocabulary read(
      Settings settings, List<Source> data, List<Entry> entries, List<Diagnostic> findings) {
    VocabularyReader reader = new VocabularyReader(settings, findings);
    data.forEach(settings.theme() ? reader::rows : reader::project);
    return settings.strict() ? reader.declared() : reader.named(entries);
  }

  private void rows(Source source) {
    YamlReader.Read yaml = YamlReader.read(source.path(), source.text(), 1);
    yaml.findings().forEach(this::report);
    String name = Uris.fileName(Uris.stem(source.contentPath()));
    List<FieldReader> found = new ArrayList<>();
    files.put(name, source.path());
    switch (yaml.value().orElse(new Value.Items(List.of(), Position.START, 1))) {
      case Value.Items items -> {
        for (Value item : items.items()) {
          if (item instanceof Fields fields) {
            found.add(new FieldReader(source.path(), fields));
          } else {
            report(notAMap(source, item));
          }
        }
      }
      case Value value when settings.strict() ->
          report(
              Diagnostic.error(
                  source.path(),
                  value.position(),
                  value.length(),
                  "data-type",
                  "expected a list, found " + value.typeName()));
      case Value _ -> {}
    }
    rows.put(name, found);
  }

  /** A JBake project's data file: any keys, or a list, for its templates. */
  private void project(Source source) {
    YamlReader.Read yaml = YamlReader.read(source.path(), source.text(), 1);
    findings.addAll(yaml.findings());
    yaml.value()
        .filter(value -> !(value instanceof Fields || value instanceof Value.Items))
        .ifPresent(value -> findings.add(notAMap(source, value)));
  }

  private static Diagnostic notAMap(Source source, Value item) {
    return Diagnostic.error(
        source.path(),
        item.position(),
        item.length(),
        "data-type",
        "expected keys and values, found " + item.typeName());
  }

  private void report(Diagnostic it) {
    findings.add(
        settings.strict()
            ? it
            : new Diagnostic(
                it.file(),
                it.position(),
                it.length(),
                Severity.WARNING,
                it.rule(),
                it.message(),
                it.hint()));
  }

  private Vocabulary declared() {
    List<Topic> topics = new ArrayList<>();
    List<Tag> tags = new ArrayList<>();
    List<Author> authors = new ArrayList<>();
    for (FieldReader row : identified("topics", List.of("id", "title", "summary"))) {
      topics.add(new Topic(id(row), text(row, "title"), text(row, "summary")));
    }
    for (FieldReader row : identified("tags", List.of("id", "title"))) {
      tags.add(new Tag(id(row), text(row, "title")));
    }
    for (FieldReader row : identified("authors", List.of("id", "name", "interests"))) {
      authors.add(new Author(id(row), text(row, "name"), text(row, "interests")));
    }
    QuestionnaireReader reader = new QuestionnaireReader(findings);
    Optional<Questionnaire> questionnaire =
        reader.questionnaire(rows.getOrDefault("criteria", List.of()));
    WaysReader ways = new WaysReader(findings);
    return new Vocabulary(
        topics,
        tags,
        authors,
        tables(),
        questionnaire,
        questionnaire
            .map(it -> reader.scenarios(rows.getOrDefault("scenarios", List.of()), it))
            .orElse(List.of()),
        ways.doors(rows.getOrDefault("doors", List.of())),
        ways.paths(rows.getOrDefault("paths", List.of())));
  }

  /** The rows of a file that have all keys and an id of their own; a finding for each other. */
  private List<FieldReader> identified(String name, List<String> keys) {
    List<FieldReader> good = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (FieldReader row : rows.getOrDefault(name, List.of())) {
      List<String> missing = keys.stream().filter(key -> row.text(key).isEmpty()).toList();
      Position position = row.fields().position();
      Optional<String> trouble = fileTrouble(name, row);
      if (!missing.isEmpty()) {
        report(error(row, position, 1, "data-missing", missing.getFirst() + " is missing"));
      } else if (trouble.isPresent()) {
        report(error(row, row.position("id"), id(row).length(), "data-id", trouble.get()));
      } else if (!ids.add(id(row))) {
        report(
            error(
                row,
                row.position("id"),
                id(row).length(),
                "data-duplicate",
                "the id \"" + id(row) + "\" is given twice"));
      } else {
        good.add(row);
      }
      for (Field field : row.fields().fields().values()) {
        if (!keys.contains(field.key())) {
          report(
              error(
                  row,
                  field.position(),
                  field.key().length(),
                  "data-key",
                  "unknown key \"" + field.key() + "\""));
        }
      }
    }
    return good;
  }

  private static Diagnostic error(
      FieldReader row, Position position, int length, String rule, String message) {
    return Diagnostic.error(row.file(), position, length, rule, message);
  }

  /** Why an id of a topic or tag, which names a file, cannot; that of an author need not. */
  private static Optional<String> fileTrouble(String name, FieldReader row) {
    String id = id(row);
    boolean slug = name.equals("authors") || id.matches("[a-z0-9]+(-[a-z0-9]+)*");
    return slug && !FileName.isTooLong(id + ".html")
        ? Optional.empty()
        : Optional.of("the id \"%s\" cannot name a file".formatted(FileName.shortened(id, 40)));
  }

  private static String id(FieldReader row) {
    return text(row, "id");
  }

  private static String text(FieldReader row, String key) {
    return row.text(key).orElse("");
  }

  private Map<String, Table> tables() {
    Map<String, Table> tables = new LinkedHashMap<>();
    rows.forEach((name, list) -> {
      if (!KNOWN.contains(name) && !list.isEmpty()) {
        tables.put(name, table(name, list));
      }
    });
    return tables;
  }

  private Table table(String name, List<FieldReader> list) {
    Set<String> columns = new LinkedHashSet<>();
    List<Map<String, String>> texts = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (FieldReader row : list) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (String key : row.fields().fields().keySet()) {
        columns.add(key);
        cell(row, key).ifPresent(cell -> cells.put(key, cell));
      }
      Optional<String> id = row.text("id");
      if (id.isPresent() && !ids.add(id.get())) {
        report(
            error(
                row,
                row.position("id"),
                id.get().length(),
                "data-duplicate",
                "the id \"" + id.get() + "\" is given twice"));
      }
      texts.add(cells);
    }
    return new Table(name, List.copyOf(columns), texts);
  }

  /** A list shows as its items with commas. */
  private static Optional<String> cell(FieldReader row, String key) {
    List<String> list = row.texts(key);
    if (!list.isEmpty()) {
      return Optional.of(String.join(", ", list));
    }
    return row.isTrue(key) ? Optional.of("yes") : row.text(key);
  }

  /** In a plain project a tag or author is whatever a page names. */
  private Vocabulary named(List<Entry> entries) {
    Set<String> tags = new TreeSet<>();
    Set<String> authors = new TreeSet<>();
    for (Entry entry : entries) {
      tags.addAll(entry.meta().tags());
      authors.addAll(entry.meta().authors());
    }
    return new Vocabulary(
        List.of(),
        tags.stream().map(tag -> new Tag(tag, tag)).toList(),
        authors.stream().map(name -> new Author(name, name, "")).toList(),
        tables());
  }
}
