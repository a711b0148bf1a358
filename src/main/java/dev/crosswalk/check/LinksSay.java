package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Link;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.util.Locale;
import java.util.Set;

/**
 * A link's text says where it leads: screen readers list links without what stands around them
 * (WCAG 2.2, 2.4.9).
 */
final class LinksSay implements Rule {
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "click here",
          "details",
          "here",
          "link",
          "more",
          "read more",
          "see here",
          "source",
          "this",
          "this link",
          "this page",
          "this post");

  @Override
  public void check(Site site, Report report) {
    for (Page page : site.pages()) {
      for (Link link : page.body().links()) {
        String text = link.text().strip().toLowerCase(Locale.ROOT).replaceFirst("[.:…]+$", "");
        if (SAY_NOTHING.contains(text)) {
          report.add(
              new Place(page, link.position(), link.written().length()),
              "link-text",
              "the link's text \"%s\" does not say where it leads".formatted(link.text()),
              "make the words that name the target the link");
        }
      }
    }
  }
}
