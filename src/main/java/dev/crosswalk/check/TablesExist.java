package dev.crosswalk.check;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Suggestions;
import java.util.Set;

/** A reference shows a table that there is. */
final class TablesExist implements Rule {
  @Override
  public void check(Site site, Report report) {
    Set<String> names = site.vocabulary().tables().keySet();
    for (Page page : site.pages()) {
      if (page instanceof Page.Reference reference
          && reference.table().isPresent()
          && !names.contains(reference.table().get())) {
        String name = reference.table().get();
        report.add(
            FrontMatterPlace.of(page, "table", name),
            "table-unknown",
            "no data file \"%s.yaml\"".formatted(name),
            Suggestions.didYouMean(name, names));
      }
    }
  }
}
