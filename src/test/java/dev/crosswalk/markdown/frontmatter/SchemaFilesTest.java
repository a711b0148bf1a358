package dev.crosswalk.markdown.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Kind;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaFilesTest {
  @Test
  void everyKindHasAValidSchemaWithTitlesForEditors() throws Exception {
    List<String> names = new ArrayList<>(List.of("door", "path"));
    for (Kind kind : Kind.values()) {
      names.add(kind.id());
    }
    for (String kind : names) {
      String text = Files.readString(Path.of("src/main/resources/schema/" + kind + ".schema.json"));
      Value schema = YamlReader.read(kind, text, 1).value().orElseThrow();
      // Registering validates against the draft's own schema and throws if it does not hold
      new ValidatorFactory()
          .withJsonNodeFactory(new YamlNode.Factory())
          .createValidator()
          .registerSchema(URI.create("https://schema.invalid/" + kind), new YamlNode(schema, ""));
      FieldReader reader = new FieldReader(kind, (Value.Fields) schema);
      assertThat(reader.text("$schema")).contains("https://json-schema.org/draft/2020-12/schema");
      FieldReader properties =
          new FieldReader(kind, (Value.Fields) reader.value("properties").orElseThrow());
      for (String key : properties.fields().fields().keySet()) {
        Value.Fields property = (Value.Fields) properties.value(key).orElseThrow();
        assertThat(property.fields()).as(kind + " " + key).containsKeys("title", "description");
      }
    }
  }
}
