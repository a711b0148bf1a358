package dev.crosswalk.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Body;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Proof;
import dev.crosswalk.model.Proof.Outcome;
import dev.crosswalk.model.Sample;
import dev.crosswalk.model.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SaidTextTest {
  private static final String MESSAGE =
      """
      error[E0382]: use of moved value: `a`
       --> src/main.rs:3:5
        |
      3 |     a.len();
        |     ^ value used here after move
      help: consider cloning the value\
      """;

  private static Body body(Map<String, String> options, Outcome outcome, String message) {
    Sample sample = new Sample("rust", options, "fn main() {}\n", new Position(1, 1), "pitfall");
    Section.Code code = new Section.Code("rust", sample.code());
    return new Body(
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(sample),
            List.of(
                new Section("gist", "Gist", "Prose.", List.of()),
                new Section("pitfall", "Pitfall", "Prose.", List.of(code))),
            2)
        .withProofs(
            List.of(
                Optional.of(
                    new Proof(outcome, "Rust 1.95.0", LocalDate.of(2026, 11, 26), message))));
  }

  private static List<String> said(Body body) {
    return SaidText.addTo(body).sections().stream()
        .flatMap(section ->
            section.code().stream()
                .filter(code -> code.language().equals("text"))
                .map(code -> section.anchor() + ": " + code.text()))
        .toList();
  }

  @Test
  void aMessageIsFoundInItsSectionWithoutTheCodeThatItQuotes() {
    assertThat(said(body(Map.of(), Outcome.REJECTED, MESSAGE)))
        .containsExactly(
            "pitfall: error[E0382]: use of moved value: `a`\nhelp: consider cloning the value");
  }

  @Test
  void aPanicIsFoundByTheWordsOfItsFence() {
    assertThat(said(body(Map.of("panics", "index out of range"), Outcome.PANICKED, "")))
        .containsExactly("pitfall: index out of range");
  }

  @Test
  void whatPassedSaysNothing() {
    assertThat(said(body(Map.of(), Outcome.RAN, "3"))).isEmpty();
    assertThat(said(body(Map.of(), Outcome.RACED, ""))).isEmpty();
  }

  @Test
  void theCodeItselfStays() {
    assertThat(
            SaidText.addTo(body(Map.of(), Outcome.REJECTED, MESSAGE)).sections().getLast().code())
        .hasSize(2)
        .first()
        .isEqualTo(new Section.Code("rust", "fn main() {}\n"));
  }
}
