package dev.crosswalk.check.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Diagnostic;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProseTest {
  private static List<String> found(ProseRule rule, String markdown) {
    return rule.check("a.md", Passages.of(markdown)).stream().map(ProseTest::line).toList();
  }

  private static String line(Diagnostic it) {
    return "%s+%d %s: %s".formatted(it.position(), it.length(), it.severity().word(), it.message());
  }

  @Test
  void aPassageKnowsItsPlaceAndLosesItsMarks() {
    List<Passage> passages =
        Passages.of(
            """
            ---
            title: of course
            ---

            # Of course

            One `of course` line
            and [two](https://a.example/of-course).

            - item *one*
            - item [[slug|two]]

            | a | b |

            ```text
            of course
            ```
            """);
    assertThat(passages).extracting(Passage::line).containsExactly(7, 10, 11, 13);
    assertThat(passages.get(0).text()).hasSameSizeAs(passages.get(0).source());
    assertThat(passages.get(0).text()).doesNotContain("course").contains("two");
    assertThat(passages.get(0).position(passages.get(0).text().indexOf("two"))).hasToString("8:6");
    assertThat(passages.get(2).text()).contains("two").doesNotContain("slug");
  }

  @Test
  void wordsThatSayNothing() {
    assertThat(found(new PlainWords(), "A\nblazingly fast thing, of course."))
        .containsExactlyInAnyOrder(
            "2:1+9 error: \"blazingly\" says nothing", "2:23+9 error: \"of course\" says nothing");
    assertThat(found(new PlainWords(), "A `leverage` of [x](https://a.example/leverage)."))
        .isEmpty();
  }

  @Test
  void longSentences() {
    assertThat(found(new ShortSentences(), "word ".repeat(45) + ". " + "word ".repeat(45)))
        .isEmpty();
    assertThat(found(new ShortSentences(), "One. " + "word ".repeat(46)))
        .containsExactly("1:6+230 warning: a sentence of 46 words");
    assertThat(found(new ShortSentences(), "word ".repeat(61)))
        .containsExactly("1:1+305 error: a sentence of 61 words");
    assertThat(found(new ShortSentences(), "| " + "word ".repeat(70) + "|")).isEmpty();
    assertThat(found(new ShortSentences(), "word ".repeat(40) + "v1.2.3 " + "word ".repeat(3)))
        .isEmpty();
  }

  @Test
  void abbreviations() {
    AbbreviationsExplained rule = new AbbreviationsExplained();
    assertThat(found(rule, "The SLO is met. The SLO again, and HTTP."))
        .containsExactly("1:5+3 warning: \"SLO\" is not explained");
    assertThat(found(rule, "A service level objective (SLO). Two SLOs.")).isEmpty();
    assertThat(found(rule, "An SLO (service level objective).")).isEmpty();
    assertThat(found(rule, "A MADR, short for a record.")).isEmpty();
    assertThat(found(rule, "See [MADR](https://adr.example/).")).isEmpty();
    assertThat(found(rule, "`EAGAIN` is code.")).isEmpty();
  }

  @Test
  void figures() {
    FiguresSourced rule = new FiguresSourced();
    assertThat(found(rule, "It saved 40% of the bill."))
        .containsExactly("1:10+3 warning: \"40%\" has no source in its paragraph");
    assertThat(found(rule, "It cost €3,000.")).hasSize(1);
    assertThat(found(rule, "It is 3 times faster.")).hasSize(1);
    assertThat(found(rule, "It saved [40%](fact:a).")).isEmpty();
    assertThat(found(rule, "We measured 40%.")).isEmpty();
    assertThat(found(rule, "Suppose 40% of it.")).isEmpty();
    assertThat(found(rule, "HTTP 404, Go 1.26, 3 services.")).isEmpty();
  }

  @Test
  void tableHeaders() {
    TableHeaders rule = new TableHeaders();
    assertThat(found(rule, "Text.\n\n| | Go |\n|---|---|\n| | b |"))
        .containsExactly("3:1+2 error: a column has no name");
    assertThat(found(rule, "| a | Go | |\n|:--|--:|---|")).hasSize(1);
    assertThat(found(rule, "| a | Go |\n|---|---|\n| | b |\n|---|---|")).isEmpty();
  }

  @Test
  void anyTextIsRead() {
    Random random = new Random(7);
    String alphabet = "aB. \n`~*[]()|#>-1%€<:_\\\t\"é\uD83D\uDE00";
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(200); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      for (Passage passage : Passages.of(text.toString())) {
        assertThat(passage.text()).hasSameSizeAs(passage.source());
      }
    }
  }
}
