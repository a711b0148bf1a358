package dev.crosswalk.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Position;
import dev.crosswalk.model.Proof;
import dev.crosswalk.model.Proof.Outcome;
import dev.crosswalk.model.Sample;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofNoteTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private static Sample sample(Map<String, String> options) {
    return new Sample("rust", options, "fn main() {}\n", new Position(1, 1), "");
  }

  private static Proof proof(Outcome outcome, String message) {
    return new Proof(outcome, "Rust 1.95.0", DAY, message);
  }

  private static Element shown(Map<String, String> options, Outcome outcome, String message) {
    String html = ProofNote.html(sample(options), proof(outcome, message), 3);
    return Jsoup.parseBodyFragment(html).body().child(0);
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void whatAToolSaidIsTextWhateverItIs(Outcome outcome) {
    String hostile = "</samp></pre><script>alert(1)</script>&lt;<img src=x onerror=alert(1)>";
    Map<String, String> options = Map.of("prints", hostile, "panics", hostile);
    for (String message : List.of(hostile, hostile + "\n" + hostile, "")) {
      Element note = shown(options, outcome, message);
      assertThat(note.select("script, img")).isEmpty();
      assertThat(note.getAllElements())
          .extracting(Element::normalName)
          .isSubsetOf("details", "summary", "div", "p", "span", "time", "pre", "samp");
    }
  }

  @Test
  void theMessageIsShownToTheLetter() {
    assertThat(shown(Map.of(), Outcome.REJECTED, "expected `Vec<&str>`").select("pre samp").text())
        .isEqualTo("expected `Vec<&str>`");
  }

  @Test
  void whatWouldMoveOrHideItsNeighboursIsNamed() {
    assertThat(shown(Map.of(), Outcome.REJECTED, "a\u202eb\u0007c\u200bd").select("samp").text())
        .isEqualTo("aU+202EbU+0007cU+200Bd");
  }

  @Test
  void aLongMessageIsFoldedBehindItsFirstLine() {
    Element brief = shown(Map.of(), Outcome.REJECTED, "error\n1\n2");
    Element lengthy = shown(Map.of(), Outcome.REJECTED, "error\n1\n2\n3");
    assertThat(brief.hasAttr("open")).isTrue();
    assertThat(lengthy.hasAttr("open")).isFalse();
    assertThat(lengthy.select("summary samp").text()).isEqualTo("error");
    assertThat(lengthy.select("pre samp").text()).isEqualTo("1\n2\n3");
  }

  @Test
  void theHeadSaysWhatHappenedWithWhatAndWhen() {
    Map<String, String> options = Map.of("panics", "boom", "prints", "hi");
    Map<Outcome, String> heads =
        Map.of(
            Outcome.REJECTED, "The compiler says",
            Outcome.PANICKED, "Ends with",
            Outcome.RACED, "The race detector says",
            Outcome.RAN, "Prints",
            Outcome.TESTED, "Compiled, and its tests pass",
            Outcome.COMPILED, "Compiled, not run");
    heads.forEach((outcome, head) ->
        assertThat(shown(options, outcome, "").select(".proof-head").text())
            .isEqualTo(head + " Rust 1.95.0, 2026-11-26"));
  }

  @Test
  void aPanicWithoutAMessageIsTheOneThatTheFenceNames() {
    assertThat(shown(Map.of("panics", "boom"), Outcome.PANICKED, "").select("samp").text())
        .isEqualTo("boom");
  }

  @Test
  void printingNothingIsSaid() {
    assertThat(shown(Map.of("prints", ""), Outcome.RAN, "").text()).startsWith("Prints nothing");
    assertThat(shown(Map.of(), Outcome.RAN, "").text()).startsWith("Compiled and run");
  }

  @Test
  void theSentenceNamesOneDayOrEach() {
    Proof rust = proof(Outcome.RAN, "");
    Proof go = new Proof(Outcome.RAN, "Go 1.26.8", DAY, "");
    Proof earlier = new Proof(Outcome.RAN, "Go 1.26.8", DAY.minusDays(1), "");
    assertThat(ProofNote.sentence(List.of())).isEmpty();
    assertThat(ProofNote.sentence(List.of(go, rust)))
        .isEqualTo("Compiled and run with Go 1.26.8 and Rust 1.95.0 on 2026-11-26");
    assertThat(ProofNote.sentence(List.of(earlier, rust)))
        .isEqualTo("Compiled and run with Go 1.26.8 on 2026-11-25 and Rust 1.95.0 on 2026-11-26");
  }
}
