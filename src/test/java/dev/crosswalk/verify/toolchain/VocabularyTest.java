package dev.crosswalk.verify.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What languages have in common. */
class VocabularyTest {
  @Test
  void columnsOfOtherCountingsBecomeUtf16Units() {
    assertThat(Columns.ofBytes("größe😀x", 12)).isEqualTo(8);
    assertThat(Columns.ofBytes("abc", 99)).isEqualTo(4);
    assertThat(Columns.ofCharacters("größe😀x", 7)).isEqualTo(8);
    assertThat(Columns.ofCharacters("abc", 99)).isEqualTo(4);
  }

  @Test
  void releasesAreComparedByNumber() {
    assertThat(Installed.older("1.9.7", "1.26")).isTrue();
    assertThat(Installed.older("1.26", "1.26.0")).isFalse();
    assertThat(Installed.older("1.26.0", "1.26.1")).isTrue();
    assertThat(Installed.older("2.0", "1.95")).isFalse();
  }

  @Test
  void jsonIsReadAndWhatIsNoJsonIsRefused() {
    JsonReader.Value value =
        JsonReader.read("{\"a\": [1, -2.5e1, true, null, \"\\u00e9\\n\\\"\"], \"b\": {}}");
    assertThat(value.get("a").items().get(0).number()).isEqualTo(1);
    assertThat(value.get("a").items().get(1).number()).isEqualTo(-25);
    assertThat(value.get("a").items().get(2).flag()).isTrue();
    assertThat(value.get("a").items().get(3).absent()).isTrue();
    assertThat(value.get("a").items().get(4).text()).isEqualTo("é\n\"");
    assertThat(value.get("b").get("c").text()).isEmpty();
    for (String bad :
        List.of("", "{", "[1,]", "{\"a\" 1}", "tru", "\"\\u12", "1 2", "[".repeat(999))) {
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> JsonReader.read(bad)))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
