package dev.crosswalk.markdown.data;

import dev.crosswalk.markdown.frontmatter.FieldReader;
import dev.crosswalk.markdown.frontmatter.Schemas;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Door;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.LearningPath;
import dev.crosswalk.model.Mention;
import dev.crosswalk.model.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Doors and learning paths. A row that its schema refuses, or that is there already, is left out.
 */
final class WaysReader {
  private final Schemas schemas = new Schemas();
  private final List<Diagnostic> findings;

  WaysReader(List<Diagnostic> findings) {
    this.findings = findings;
  }

  List<Door> doors(List<FieldReader> rows) {
    return good("door", "kind", rows).stream().map(this::door).toList();
  }

  List<LearningPath> paths(List<FieldReader> rows) {
    return good("path", "id", rows).stream()
        .map(row ->
            new LearningPath(
                text(row, "id"),
                text(row, "title"),
                text(row, "for"),
                text(row, "lead"),
                steps(row)))
        .toList();
  }

  private List<FieldReader> good(String schema, String key, List<FieldReader> rows) {
    List<FieldReader> good = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (FieldReader row : rows) {
      List<Diagnostic> wrong = schemas.checkRow(row.file(), schema, row.fields());
      findings.addAll(wrong);
      if (!wrong.isEmpty()) {
        continue;
      }
      if (keys.add(text(row, key))) {
        good.add(row);
      } else {
        String twice = "the %s \"%s\" is given twice".formatted(key, text(row, key));
        findings.add(Diagnostic.error(row.file(), row.position(key), 1, "data-duplicate", twice));
      }
    }
    return good;
  }

  private Door door(FieldReader row) {
    List<Door.Part> parts = new ArrayList<>();
    for (FieldReader part : row.maps("parts")) {
      parts.add(
          new Door.Part(
              text(part, "id"),
              text(part, "title"),
              text(part, "text"),
              steps(part),
              part.texts("topics").stream()
                  .map(topic -> new Mention(topic, part.file(), part.position("topics")))
                  .toList()));
    }
    return new Door(
        kind(text(row, "kind")),
        row.texts("also").stream().map(WaysReader::kind).toList(),
        text(row, "title"),
        text(row, "lead"),
        row.isTrue("line"),
        parts);
  }

  /** The schema lets nothing else through. */
  private static Kind kind(String id) {
    return Arrays.stream(Kind.values()).filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Step> steps(FieldReader row) {
    return row.maps("steps").stream()
        .map(step ->
            new Step(
                new Mention(text(step, "to"), step.file(), step.position("to")),
                text(step, "why"),
                step.number("minutes")))
        .toList();
  }

  private static String text(FieldReader row, String key) {
    return row.text(key).orElse("");
  }
}
