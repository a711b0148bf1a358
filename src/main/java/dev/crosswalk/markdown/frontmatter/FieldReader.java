package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.Value.Field;
import dev.crosswalk.markdown.frontmatter.Value.Fields;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Typed values out of front matter. What has the wrong type counts as not given: in a strict site
 * the schema has reported it already, elsewhere it is another generator's business.
 */
public record FieldReader(String file, Fields fields) {

  static FieldReader none(String file) {
    return new FieldReader(file, new Fields(Collections.emptyNavigableMap(), Position.START, 1));
  }

  public Optional<Value> value(String key) {
    return Optional.ofNullable(fields.fields().get(key)).map(Field::value);
  }

  /** Text that is not blank; a number stands for its digits. */
  public Optional<String> text(String... keys) {
    for (String key : keys) {
      Optional<String> text =
          value(key).flatMap(FieldReader::asText).map(String::strip).filter(it -> !it.isEmpty());
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> asText(Value value) {
    return switch (value) {
      case Value.Text text -> Optional.of(text.text());
      case Value.Numeral number -> Optional.of(number.written());
      case Value.Bool _, Value.Null _, Value.Items _, Fields _ -> Optional.empty();
    };
  }

  /** The texts of a list. */
  public List<String> texts(String key) {
    return value(key).map(FieldReader::texts).orElse(List.of());
  }

  private static List<String> texts(Value value) {
    List<String> found = new ArrayList<>();
    if (value instanceof Value.Items items) {
      for (Value item : items.items()) {
        asText(item).map(String::strip).filter(it -> !it.isEmpty()).ifPresent(found::add);
      }
    }
    return found.stream().distinct().toList();
  }

  /** A list of texts, or one text with commas, as other generators allow. */
  public List<String> looseTexts(String key) {
    List<String> list = texts(key);
    if (!list.isEmpty()) {
      return list;
    }
    return text(key).stream()
        .flatMap(text -> List.of(text.split(",")).stream())
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  /** Keys and texts, in order. */
  public Map<String, String> map(String key) {
    Map<String, String> found = new LinkedHashMap<>();
    if (value(key).orElse(null) instanceof Fields map) {
      map.fields()
          .forEach((name, field) -> asText(field.value()).ifPresent(text -> found.put(name, text)));
    }
    return Collections.unmodifiableMap(found);
  }

  public List<FieldReader> maps(String key) {
    List<FieldReader> found = new ArrayList<>();
    if (value(key).orElse(null) instanceof Value.Items items) {
      for (Value item : items.items()) {
        if (item instanceof Fields map) {
          found.add(new FieldReader(file, map));
        }
      }
    }
    return found;
  }

  public boolean isTrue(String key) {
    return value(key).orElse(null) instanceof Value.Bool bool && bool.value();
  }

  /** A whole number that is not negative. */
  public Optional<Integer> number(String... keys) {
    for (String key : keys) {
      Optional<String> written =
          value(key)
              .filter(value -> value instanceof Value.Numeral number && number.whole())
              .flatMap(FieldReader::asText)
              .filter(text -> text.matches("[0-9]{1,9}"));
      if (written.isPresent()) {
        return written.map(Integer::valueOf);
      }
    }
    return Optional.empty();
  }

  /**
   * The day of a date; a time after it is left out. A text that looks like a date and is none, like
   * {@code 2021-13-45}, is a finding and no date.
   */
  Optional<LocalDate> date(List<Diagnostic> findings, String... keys) {
    for (String key : keys) {
      Optional<Value> value = value(key);
      String text = value.flatMap(FieldReader::asText).orElse("");
      if (!text.matches("(?s)[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?")) {
        continue;
      }
      try {
        return Optional.of(LocalDate.parse(text.substring(0, 10)));
      } catch (DateTimeParseException e) {
        Value found = value.orElseThrow();
        findings.add(
            Diagnostic.error(
                    file,
                    found.position(),
                    found.length(),
                    "date-invalid",
                    "no such date: " + text.substring(0, 10))
                .withHint("write year-month-day"));
      }
    }
    return Optional.empty();
  }

  /** Where a key's value stands, or the key itself, or the start of the file. */
  public Position position(String key) {
    return value(key).map(Value::position).orElse(Position.START);
  }
}
