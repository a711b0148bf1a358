package dev.crosswalk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void mapsListsAndScalarsAreWrittenInOrder() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", List.of(1, true, "x"));
    map.put("a", 0.5);
    assertThat(Json.write(map)).isEqualTo("{\"b\":[1,true,\"x\"],\"a\":0.5}");
  }

  @Test
  void textCannotEndAScriptElement() {
    assertThat(Json.write("</script>\u2028\"\\\n\u0001"))
        .isEqualTo("\"\\u003c/script\\u003e\\u2028\\\"\\\\\\n\\u0001\"");
  }
}
