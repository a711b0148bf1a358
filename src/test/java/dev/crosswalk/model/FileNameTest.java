package dev.crosswalk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileNameTest {
  @Test
  void namesStayAsTheyAreWhereTheyCan() {
    assertThat(FileName.each(List.of("go", "c#", "größe", "C++ 20")))
        .isEqualTo(Map.of("go", "go", "c#", "c#", "größe", "größe", "C++ 20", "C++ 20"));
  }

  @Test
  void noTwoNamesAreOneFileAndTheSafeOneKeepsItsOwn() {
    assertThat(FileName.each(List.of("a:b", "a-b", "A-B", "a/b")))
        .isEqualTo(Map.of("A-B", "A-B", "a-b", "a-b-2", "a/b", "a-b-3", "a:b", "a-b-4"));
  }

  @Test
  void namesOfDevicesAndOfTheListGetAnother() {
    assertThat(FileName.each(List.of("con", "NUL.x", "index", "..", "")))
        .isEqualTo(
            Map.of(
                "con",
                "con-",
                "NUL.x",
                "NUL.x-",
                "index",
                "index-2",
                "..",
                "unnamed-2",
                "",
                "unnamed"));
  }

  @Test
  void aNameIsShortenedBetweenCharacters() {
    assertThat(FileName.shortened("aéé", 4)).isEqualTo("aé");
    assertThat(FileName.shortened("😀😀", 7)).isEqualTo("😀");
    assertThat(FileName.bytes(FileName.each(List.of("語".repeat(300))).get("語".repeat(300))))
        .isEqualTo(198);
  }

  @Test
  void whatCannotBeWrittenIsSaid() {
    assertThat(FileName.trouble("a/b.html")).isEmpty();
    assertThat(FileName.trouble("a\\b")).contains("has a backslash");
    assertThat(FileName.trouble("a\u0007")).contains("has a control character");
    assertThat(FileName.trouble("a\uD800")).contains("has a control character");
    assertThat(FileName.trouble("x/" + "é".repeat(128))).contains("is longer than 255 bytes");
    assertThat(FileName.leadsElsewhere("a/../b")).isTrue();
    assertThat(FileName.leadsElsewhere("/a")).isTrue();
    assertThat(FileName.leadsElsewhere("a..b")).isFalse();
  }
}
