package dev.crosswalk.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import dev.crosswalk.search.text.TermLexer;
import dev.crosswalk.search.text.TermToken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any text as a query, and as a page's text: terms in bounds, in the order of their places. */
class AnyQueryTest {
  static void check(byte[] input) {
    String text = Corpus.text(input);
    Question question = Question.of(text);
    assertThat(question.clauses()).hasSizeLessThanOrEqualTo(Question.MAX_CLAUSES);
    for (Question.Clause clause : question.clauses()) {
      assertThat(clause.weight()).isPositive();
      assertThat(clause.alternatives()).isNotEmpty();
      clause.alternatives().forEach(it -> assertThat(it.term()).isNotEmpty());
    }
    List<TermToken> tokens = TermLexer.tokens(text);
    int place = 0;
    for (TermToken token : tokens) {
      assertThat(token.term()).isNotEmpty();
      assertThat(token.end()).isBetween(1, text.length());
      assertThat(token.place()).isGreaterThanOrEqualTo(0);
      place = Math.max(place, token.place());
    }
    assertThat(place).isLessThanOrEqualTo(text.length());
    assertThat(Question.of(text)).isEqualTo(question);
  }

  @Test
  void aNameTooLongToBeATermIsAskedByItsParts() {
    String name = "readAllOfTheBytesFromTheConnectionUntilTheDeadlineHasPassed";
    assertThat(Question.of(name).clauses())
        .singleElement()
        .satisfies(clause ->
            assertThat(clause.alternatives())
                .extracting(Question.Alternative::term)
                .contains("bytes", "connection", "deadline"));
    check(name.getBytes(StandardCharsets.UTF_8));
    check(
        "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyKeptInputIsAQuery() {
    Corpus.replay("queries", AnyQueryTest::check);
  }
}
