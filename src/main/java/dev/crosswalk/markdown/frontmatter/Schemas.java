package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.Value.Field;
import dev.crosswalk.markdown.frontmatter.Value.Fields;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Suggestions;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Front matter, and rows of data files, against the published JSON Schemas (draft 2020-12). The
 * validator says what is wrong; the words are ours, and point at the key or value. Not thread-safe.
 */
public final class Schemas {
  private final Validator validator =
      new ValidatorFactory()
          .withJsonNodeFactory(new YamlNode.Factory())
          .withDisabledSchemaValidation(true) // a test validates them; here it costs 50 ms
          .createValidator();
  private final Map<String, Value> schemas = new HashMap<>();

  /** Read when a page of the kind is: a folder without front matter of ours needs none. */
  private Value schema(String name) {
    return schemas.computeIfAbsent(
        name,
        missing -> {
          Value schema = YamlReader.read(missing, text(missing), 1).value().orElseThrow();
          validator.registerSchema(uri(missing), new YamlNode(schema, ""));
          return schema;
        });
  }

  private static URI uri(String name) {
    return URI.create("https://schema.invalid/" + name);
  }

  private static String text(String name) {
    String file = "/schema/" + name + ".schema.json";
    try (InputStream in = Schemas.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The findings of one header.
   *
   * @param top where the header begins: the place of what is missing
   */
  List<Diagnostic> check(String file, Kind kind, Fields header, Position top) {
    return check(file, kind.id(), header, top);
  }

  /** The findings of one row of a data file. */
  public List<Diagnostic> checkRow(String file, String schema, Fields row) {
    return check(file, schema, row, row.position()).stream()
        .map(it ->
            new Diagnostic(
                it.file(),
                it.position(),
                it.length(),
                it.severity(),
                it.rule().replace("front-matter", "data"),
                it.message(),
                it.hint()))
        .toList();
  }

  private List<Diagnostic> check(String file, String name, Fields header, Position top) {
    Value schema = schema(name);
    List<Diagnostic> findings = new ArrayList<>();
    for (Error error : validator.validate(uri(name), new YamlNode(header, "")).getErrors()) {
      String location = error.getSchemaLocation();
      Value rule = find(schema, location.substring(location.indexOf('#') + 1)).orElse(schema);
      Place place = new Place(file, header, error.getInstanceLocation(), top);
      findings.addAll(explain(error.getKeyword(), rule, schema, place));
    }
    return findings;
  }

  /** One value of one header, by its JSON pointer. */
  private record Place(String file, Fields header, String pointer, Position top) {
    Optional<Value> value() {
      return find(header, pointer);
    }

    String key() {
      return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }

    Place parent() {
      int slash = Math.max(0, pointer.lastIndexOf('/'));
      return new Place(file, header, pointer.substring(0, slash), top);
    }

    Diagnostic atValue(String rule, String message) {
      if (pointer.isEmpty()) {
        return Diagnostic.error(file, top, 3, rule, message);
      }
      Value value = value().orElse(header);
      // A value left empty has no place of its own: the key stands for it
      return value instanceof Value.Null
          ? atKey(rule, message)
          : Diagnostic.error(file, value.position(), value.length(), rule, message);
    }

    Diagnostic atKey(String rule, String message) {
      Optional<Field> field =
          parent()
              .value()
              .filter(Fields.class::isInstance)
              .map(Fields.class::cast)
              .map(fields -> fields.fields().get(key()));
      return field
          .map(found -> Diagnostic.error(file, found.position(), key().length(), rule, message))
          .orElseGet(() -> Diagnostic.error(file, top, 3, rule, message));
    }
  }

  /** {@code keyword} is null where a schema is {@code false}: a key that is not known. */
  private static List<Diagnostic> explain(
      @org.jspecify.annotations.Nullable String keyword, Value rule, Value schema, Place place) {
    if (keyword == null) {
      return List.of(unknownKey(schema, place));
    }
    String shown = place.value().map(Schemas::shown).orElse("");
    return switch (keyword) {
      case "required" -> missing(rule, place);
      case "type" -> List.of(wrongType(rule, place));
      case "enum" -> {
        List<String> allowed = texts(rule, "enum");
        yield List.of(
            place
                .atValue(
                    "front-matter-value", shown + " is not one of " + String.join(", ", allowed))
                .withHint(Suggestions.didYouMean(plain(place), allowed)));
      }
      case "pattern" ->
          List.of(
              place.atValue(
                  "front-matter-value",
                  shown + " is not " + text(rule, "$comment").orElse("written as it should be")));
      case "maxLength" ->
          List.of(
              place.atValue(
                  "front-matter-value",
                  "%d characters; at most %s are allowed"
                      .formatted(
                          plain(place).codePointCount(0, plain(place).length()),
                          text(rule, "maxLength").orElse("?"))));
      case "minLength" -> List.of(tooShort(rule, place));
      case "minItems", "maxItems" -> List.of(wrongNumber(rule, place));
      case "uniqueItems" ->
          List.of(place.atValue("front-matter-value", "the list names something twice"));
      case "minimum" ->
          List.of(
              place.atValue(
                  "front-matter-value",
                  shown + " is less than " + text(rule, "minimum").orElse("0")));
      case "additionalProperties" -> List.of();
      default -> List.of(place.atValue("front-matter-value", shown + " is not allowed here"));
    };
  }

  private static Diagnostic unknownKey(Value schema, Place place) {
    List<String> known = new ArrayList<>();
    String owner = place.parent().pointer();
    // Of the nested objects only those with fixed keys get here; lists add their index
    String path =
        owner.replaceAll("/([^/0-9][^/]*)", "/properties/$1").replaceAll("/[0-9]+", "/items");
    find(schema, path + "/properties")
        .filter(Fields.class::isInstance)
        .ifPresent(fields -> known.addAll(((Fields) fields).fields().keySet()));
    return place
        .atKey("front-matter-key", "unknown key \"" + place.key() + "\"")
        .withHint(
            Suggestions.didYouMean(place.key(), known)
                .orElse("known here: " + String.join(", ", known)));
  }

  private static List<Diagnostic> missing(Value rule, Place place) {
    List<Diagnostic> findings = new ArrayList<>();
    if (place.value().orElse(place.header()) instanceof Fields fields) {
      for (String key : texts(rule, "required")) {
        if (!fields.fields().containsKey(key)) {
          findings.add(place.atValue("front-matter-missing", key + " is missing"));
        }
      }
    }
    return findings;
  }

  private static Diagnostic tooShort(Value rule, Place place) {
    String text = plain(place);
    return place.atValue(
        "front-matter-value",
        text.isEmpty()
            ? "the text is empty"
            : "%d characters; at least %s are needed"
                .formatted(
                    text.codePointCount(0, text.length()), text(rule, "minLength").orElse("?")));
  }

  private static Diagnostic wrongNumber(Value rule, Place place) {
    int count =
        place.value().orElse(place.header()) instanceof Value.Items it ? it.items().size() : 0;
    String least = text(rule, "minItems").orElse("0");
    String wanted =
        text(rule, "maxItems").map(most -> least + " to " + most).orElse("at least " + least);
    return place.atValue(
        "front-matter-value",
        count == 0
            ? "the list is empty"
            : "%d in the list; %s are needed".formatted(count, wanted));
  }

  private static Diagnostic wrongType(Value rule, Place place) {
    String wanted =
        switch (text(rule, "type").orElse("")) {
          case "string" -> "text";
          case "array" -> "a list";
          case "object" -> "keys and values";
          case "boolean" -> "true or false";
          case "integer" -> "a whole number";
          default -> "something else";
        };
    Value found = place.value().orElse(place.header());
    Diagnostic finding =
        place.atValue("front-matter-type", "expected " + wanted + ", found " + found.typeName());
    return switch (wanted) {
      case "a list" -> finding.withHint("write [one, two]");
      case "text" ->
          found instanceof Value.Numeral ? finding.withHint("put it in quotes") : finding;
      default -> finding;
    };
  }

  private static String plain(Place place) {
    return place.value().map(value -> new YamlNode(value, "").asString()).orElse("");
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Text text -> "\"" + text.text() + "\"";
      case Value.Numeral number -> number.written();
      case Value.Bool bool -> String.valueOf(bool.value());
      case Value.Null _ -> "nothing";
      case Value.Items _ -> "the list";
      case Value.Fields _ -> "this";
    };
  }

  private static Optional<String> text(Value schema, String key) {
    return find(schema, "/" + key.replace("~", "~0").replace("/", "~1"))
        .map(value -> new YamlNode(value, "").asString());
  }

  private static List<String> texts(Value schema, String key) {
    return find(schema, "/" + key)
        .filter(Value.Items.class::isInstance)
        .map(items -> ((Value.Items) items).items())
        .orElse(List.of())
        .stream()
        .map(value -> new YamlNode(value, "").asString())
        .toList();
  }

  /** A JSON pointer (RFC 6901) followed from a value. */
  private static Optional<Value> find(Value from, String pointer) {
    Value at = from;
    for (String part : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      String key = part.replace("~1", "/").replace("~0", "~");
      if (at instanceof Fields fields && fields.fields().get(key) != null) {
        at = java.util.Objects.requireNonNull(fields.fields().get(key)).value();
      } else if (at instanceof Value.Items items
          && key.matches("[0-9]{1,6}")
          && Integer.parseInt(key) < items.items().size()) {
        at = items.items().get(Integer.parseInt(key));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }
}
