package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Heading;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;

/** The title is the only heading of level 1, and below it no level is left out. */
final class HeadingsInSteps implements Rule {
  @Override
  public void check(Site site, Report report) {
    for (Page page : site.pages()) {
      int previous = 1;
      for (Heading heading : page.body().headings()) {
        Place place = new Place(page, heading.position(), heading.level());
        if (heading.level() == 1) {
          report.add(
              place,
              "heading-one",
              "a heading of level 1 in the body",
              "the title is the only one: use ##");
        } else if (heading.level() > previous + 1) {
          report.add(
              place,
              "heading-skipped",
              "level %d follows level %d".formatted(heading.level(), previous),
              "use " + "#".repeat(previous + 1));
        }
        previous = heading.level();
      }
    }
  }
}
