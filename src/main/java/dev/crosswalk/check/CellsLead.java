package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Suggestions;
import dev.crosswalk.model.Table;
import dev.crosswalk.model.Table.CellLink;
import java.util.Optional;
import java.util.Set;

/** A cell of a table that is a link leads to a page, and to a heading of it. */
final class CellsLead implements Rule {
  @Override
  public void check(Site site, Report report) {
    Anchors anchors = new Anchors(site);
    for (Page page : site.pages()) {
      if (page instanceof Page.Reference reference && reference.table().isPresent()) {
        Table table = site.vocabulary().tables().get(reference.table().get());
        if (table != null) {
          Place place = FrontMatterPlace.of(page, "table", table.name());
          table.rows().stream()
              .flatMap(row -> row.values().stream())
              .flatMap(cell -> Table.link(cell).stream())
              .forEach(link -> check(site, report, anchors, place, table.name(), link));
        }
      }
    }
  }

  private static void check(
      Site site, Report report, Anchors anchors, Place place, String table, CellLink link) {
    Optional<Page> target = site.bySlug(link.slug());
    if (target.isEmpty()) {
      report.add(
          place,
          "link-broken",
          "a row of %s.yaml links to no page \"%s\"".formatted(table, link.slug()),
          Suggestions.didYouMean(link.slug(), site.slugs()));
      return;
    }
    Set<String> ids = anchors.of(target.get());
    if (!link.anchor().isEmpty() && !ids.contains(link.anchor())) {
      report.add(
          place,
          "anchor-missing",
          "a row of %s.yaml links to no heading \"#%s\" in %s"
              .formatted(table, link.anchor(), target.get().file()),
          Suggestions.nearest(link.anchor(), ids).map(id -> "did you mean \"#" + id + "\"?"));
    }
  }
}
