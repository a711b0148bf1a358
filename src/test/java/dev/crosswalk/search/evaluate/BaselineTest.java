package dev.crosswalk.search.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.search.evaluate.Evaluation.Measure;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static SequencedMap<String, Measure> figures(String kind, double all) {
    SequencedMap<String, Measure> measures = new LinkedHashMap<>();
    measures.put(kind, new Measure(3, all, all, all, List.of()));
    return measures;
  }

  private static Baseline of(SequencedMap<String, Measure> measures) throws IOException {
    return Baseline.read(new StringReader(Baseline.write(measures)));
  }

  @Test
  void figuresThatStayAreNeitherLowerNorHigher() throws IOException {
    SequencedMap<String, Measure> third = figures("error message", 2 / 3.0);
    assertThat(of(third).lower(third)).isEmpty();
    assertThat(of(third).higher(third)).isEmpty();
  }

  @Test
  void aFigureThatFellIsNamedWithBothValues() throws IOException {
    assertThat(of(figures("typo", 0.9)).lower(figures("typo", 0.85)))
        .extracting(Baseline.Change::toString)
        .containsExactly(
            "typo, success@1: 0.850, was 0.900",
            "typo, success@5: 0.850, was 0.900",
            "typo, mrr@10: 0.850, was 0.900");
  }

  @Test
  void aGainIsToldWhenItIsWorthHolding() throws IOException {
    assertThat(of(figures("typo", 0.9)).higher(figures("typo", 0.91))).isEmpty();
    assertThat(of(figures("typo", 0.9)).higher(figures("typo", 0.95))).hasSize(3);
    assertThat(of(figures("typo", 0.9)).lower(figures("typo", 0.95))).isEmpty();
  }

  @Test
  void aKindThatIsNoLongerAskedHasFallen() throws IOException {
    assertThat(of(figures("typo", 0.9)).lower(figures("prefix", 1))).hasSize(3);
  }

  @Test
  void aFileWithoutFiguresIsRefused() {
    assertThatThrownBy(() -> Baseline.read(new StringReader("typo: {success@1: high}")))
        .isInstanceOf(InvalidEvaluationFile.class)
        .hasMessageStartingWith("typo needs the numbers");
    assertThatThrownBy(() -> Baseline.read(new StringReader("[]")))
        .isInstanceOf(InvalidEvaluationFile.class)
        .hasMessageContaining("from kind to figures");
  }
}
