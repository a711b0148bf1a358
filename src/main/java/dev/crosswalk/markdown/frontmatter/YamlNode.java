package dev.crosswalk.markdown.frontmatter;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML value as the schema validator sees it. */
record YamlNode(Value value, String pointer) implements JsonNode {

  /** Wraps values only; schemas are read by {@link YamlReader}, too. */
  static final class Factory implements JsonNodeFactory {
    @Override
    public JsonNode wrap(Object object) {
      return object instanceof JsonNode node ? node : new YamlNode((Value) object, "");
    }

    @Override
    public JsonNode create(String text) {
      return wrap(YamlReader.read("schema", text, 1).value().orElseThrow());
    }
  }

  @Override
  public String getJsonPointer() {
    return pointer;
  }

  @Override
  public SimpleType getNodeType() {
    return switch (value) {
      case Value.Text _ -> SimpleType.STRING;
      case Value.Numeral number -> number.whole() ? SimpleType.INTEGER : SimpleType.NUMBER;
      case Value.Bool _ -> SimpleType.BOOLEAN;
      case Value.Null _ -> SimpleType.NULL;
      case Value.Items _ -> SimpleType.ARRAY;
      case Value.Fields _ -> SimpleType.OBJECT;
    };
  }

  @Override
  public boolean asBoolean() {
    return value instanceof Value.Bool bool && bool.value();
  }

  @Override
  public String asString() {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Numeral number -> number.written();
      case Value.Bool bool -> String.valueOf(bool.value());
      case Value.Null _, Value.Items _, Value.Fields _ -> "";
    };
  }

  @Override
  public BigInteger asInteger() {
    return asNumber().toBigInteger();
  }

  /** Infinities, not-a-numbers, octal and hexadecimal forms count as 0: no schema of ours asks. */
  @Override
  public BigDecimal asNumber() {
    // An exponent of a billion would become as many digits
    if (value instanceof Value.Numeral number
        && number.written().length() <= 40
        && !number.written().matches("(?s).*[eE][-+]?[0-9]{4,}")) {
      try {
        return new BigDecimal(number.written());
      } catch (NumberFormatException e) {
        return BigDecimal.ZERO;
      }
    }
    return BigDecimal.ZERO;
  }

  @Override
  public List<JsonNode> asArray() {
    List<JsonNode> nodes = new ArrayList<>();
    if (value instanceof Value.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        nodes.add(new YamlNode(items.items().get(i), pointer + "/" + i));
      }
    }
    return nodes;
  }

  @Override
  public Map<String, JsonNode> asObject() {
    Map<String, JsonNode> nodes = new LinkedHashMap<>();
    if (value instanceof Value.Fields fields) {
      fields
          .fields()
          .forEach((key, field) ->
              nodes.put(
                  key,
                  new YamlNode(field.value(), pointer + "/" + JsonNode.encodeJsonPointer(key))));
    }
    return nodes;
  }
}
