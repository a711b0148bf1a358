package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Heading;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Suggestions;
import java.util.List;

/** A card has its sections, all of them, in the fixed order. */
final class CardSections implements Rule {
  static final List<String> ORDER =
      List.of("Go", "Rust", "Output", "What changes", "Pitfall", "When not to", "Versions");

  /** Only the last may be left out. */
  private static final List<String> NEEDED = ORDER.subList(0, ORDER.size() - 1);

  @Override
  public void check(Site site, Report report) {
    for (Page.Card card : site.cards()) {
      List<Heading> headings =
          card.body().headings().stream().filter(heading -> heading.level() == 2).toList();
      missing(report, card, headings);
      order(report, card, headings);
    }
  }

  private static void missing(Report report, Page.Card card, List<Heading> headings) {
    List<String> texts = headings.stream().map(Heading::text).toList();
    for (String needed : NEEDED) {
      if (!texts.contains(needed)) {
        int place = NEEDED.indexOf(needed);
        report.add(
            Place.start(card),
            "card-section",
            "the section \"" + needed + "\" is missing",
            place == 0
                ? "begin with ## Go"
                : "put ## %s after ## %s".formatted(needed, NEEDED.get(place - 1)));
      }
    }
  }

  private static void order(Report report, Page.Card card, List<Heading> headings) {
    int reached = -1;
    for (Heading heading : headings) {
      int place = ORDER.indexOf(heading.text());
      Place at = new Place(card, heading.position(), heading.text().length() + 3);
      if (place < 0) {
        report.add(
            at,
            "card-section",
            "\"" + heading.text() + "\" is no section of a card",
            Suggestions.didYouMean(heading.text(), ORDER)
                .orElse("use one of " + String.join(", ", ORDER)));
      } else if (place <= reached) {
        report.add(
            at,
            "card-section",
            place == reached
                ? "the section \"" + heading.text() + "\" is there twice"
                : "\"%s\" comes after \"%s\"".formatted(heading.text(), ORDER.get(reached)),
            "the order is " + String.join(", ", ORDER));
      } else {
        reached = place;
      }
    }
  }
}
