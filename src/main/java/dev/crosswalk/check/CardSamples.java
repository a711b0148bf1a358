package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Heading;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Sample;
import dev.crosswalk.model.Site;
import java.util.Optional;
import java.util.function.Predicate;

/** A card shows a Go program, a Rust program and what both print. */
final class CardSamples implements Rule {
  @Override
  public void check(Site site, Report report) {
    for (Page.Card card : site.cards()) {
      needs(report, card, "Go", "```go", sample -> sample.language().equals("go"));
      needs(report, card, "Rust", "```rust", sample -> sample.language().equals("rust"));
      needs(
          report,
          card,
          "Output",
          "```text output",
          sample -> sample.language().equals("text") && sample.options().containsKey("output"));
    }
  }

  /** A section that is missing altogether is another rule's finding. */
  private static void needs(
      Report report, Page.Card card, String section, String fence, Predicate<Sample> wanted) {
    Optional<Heading> heading =
        card.body().headings().stream()
            .filter(it -> it.level() == 2 && it.text().equals(section))
            .findFirst();
    if (heading.isEmpty()) {
      return;
    }
    boolean found =
        card.body().samples().stream()
            .filter(sample -> sample.section().equals(heading.get().id()))
            .anyMatch(wanted);
    if (!found) {
      report.add(
          new Place(card, heading.get().position(), section.length() + 3),
          "card-sample",
          "the section \"%s\" has no %s fence".formatted(section, fence));
    }
  }
}
