package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Link;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Suggestions;
import dev.crosswalk.model.Table;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A {@code fact:} link names a row of the facts ledger. */
final class FactsKnown implements Rule {
  private static final int SCHEME_LENGTH = "fact:".length();

  @Override
  public void check(Site site, Report report) {
    Set<String> ids = new TreeSet<>();
    Table ledger = site.vocabulary().tables().get("facts");
    if (ledger != null) {
      for (Map<String, String> row : ledger.rows()) {
        ids.add(row.getOrDefault("id", ""));
      }
    }
    for (Page page : site.pages()) {
      for (Link link : page.body().links()) {
        if (link.target() instanceof Link.Target.ToFact(String id) && !ids.contains(id)) {
          report.add(
              new Place(page, link.position(), SCHEME_LENGTH + id.length()),
              "fact-unknown",
              "no fact \"%s\"".formatted(id),
              Suggestions.didYouMean(id, ids));
        }
      }
    }
  }
}
