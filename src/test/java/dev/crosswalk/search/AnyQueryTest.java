package dev.crosswalk.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
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
      clause.alternatives().forEach(it -> assertThat(it.term()).isNotEmpty());
    }
    List<Token> tokens = Lexer.tokens(text);
    int place = 0;
    for (Token token : tokens) {
      assertThat(token.term()).isNotEmpty();
      assertThat(token.end()).isBetween(1, text.length());
      assertThat(token.place()).isGreaterThanOrEqualTo(0);
      place = Math.max(place, token.place());
    }
    assertThat(place).isLessThanOrEqualTo(text.length());
    assertThat(Question.of(text)).isEqualTo(question);
  }

  @Test
  void everyKeptInputIsAQuery() {
    Corpus.replay("queries", AnyQueryTest::check);
  }
}
