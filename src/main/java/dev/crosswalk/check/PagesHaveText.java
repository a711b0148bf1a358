package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;

/** A page says something; a reference may let its table speak. */
final class PagesHaveText implements Rule {
  @Override
  public void check(Site site, Report report) {
    for (Page page : site.pages()) {
      boolean table = page instanceof Page.Reference reference && reference.table().isPresent();
      if (page.body().sections().isEmpty() && page.body().images().isEmpty() && !table) {
        report.add(Place.start(page), "page-empty", "the page has no text");
      }
    }
  }
}
