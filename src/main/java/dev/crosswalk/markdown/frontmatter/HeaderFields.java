package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.Value.Fields;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Source;
import java.util.List;

/** The keys of a YAML, TOML or JSON header, or an error: never a page without its keys. */
final class HeaderFields {
  private HeaderFields() {}

  /**
   * @return without keys if there is no such header, or if it cannot be read
   */
  static FieldReader read(Source source, FrontMatter front, List<Diagnostic> errors) {
    FieldReader none = FieldReader.none(source.path());
    return switch (front.style()) {
      case YAML ->
          fields(source, YamlReader.read(source.path(), front.text(), front.line()), errors);
      case JSON -> fields(source, JsonHeader.read(source.path(), front), errors);
      case TOML ->
          fields(source, TomlHeader.read(source.path(), front.text(), front.line()), errors);
      case BROKEN -> {
        front.slip().ifPresent(slip -> errors.add(slip.in(source.path())));
        yield none;
      }
      case JBAKE, NONE -> none;
    };
  }

  private static FieldReader fields(Source source, YamlReader.Read read, List<Diagnostic> errors) {
    errors.addAll(read.findings());
    if (read.value().isEmpty()) {
      return FieldReader.none(source.path());
    }
    Value value = read.value().get();
    if (value instanceof Fields fields) {
      return new FieldReader(source.path(), fields);
    }
    errors.add(noKeys(source, value));
    return FieldReader.none(source.path());
  }

  static Diagnostic noKeys(Source source, Value value) {
    return Diagnostic.error(
        source.path(),
        value.position(),
        value.length(),
        "front-matter-type",
        "expected keys and values, found " + value.typeName());
  }
}
