package dev.crosswalk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void aFieldIsQuotedOnlyWhereItMustBe() {
    assertThat(Csv.write(List.of(List.of("plain", "a,b", "say \"hi\"", "two\nlines", ""))))
        .isEqualTo("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\r\n");
  }

  @Test
  void whatASpreadsheetWouldRunGetsAnApostrophe() {
    assertThat(Csv.write(List.of(List.of("=1+1", "+1", "-race", "@x", "\tx", "\rx", "=A1,\"B\""))))
        .isEqualTo("'=1+1,'+1,'-race,'@x,'\tx,\"'\rx\",\"'=A1,\"\"B\"\"\"\r\n");
  }

  @Test
  void whatNeedsNoneGetsNone() {
    assertThat(Csv.write(List.of(List.of("a=b", "", "'quoted", " -x", "−5"))))
        .isEqualTo("a=b,,'quoted, -x,−5\r\n");
  }

  @Test
  void anyRowsReadBack() {
    Random random = new Random(4180);
    String letters = "ab,\"\r\n'=-+@\t é漢";
    for (int round = 0; round < 500; round++) {
      List<List<String>> rows = new ArrayList<>();
      for (int row = 0; row <= random.nextInt(4); row++) {
        rows.add(List.of(text(random, letters), text(random, letters), "end"));
      }
      String written = Csv.write(rows);
      assertThat(CsvReader.read(written)).as(written).isEqualTo(rows);
    }
  }

  private static String text(Random random, String letters) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    // Read back, an apostrophe before a formula counts as ours
    return text.toString().replaceFirst("^'+", "");
  }
}
