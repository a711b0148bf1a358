package dev.crosswalk.check;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** No two pages have the same title: a reader could not tell them apart in a list. */
final class TitlesDiffer implements Rule {
  @Override
  public void check(Site site, Report report) {
    Map<String, Page> byTitle = new HashMap<>();
    for (Page page : site.pages()) {
      Page first = byTitle.putIfAbsent(page.title().toLowerCase(Locale.ROOT), page);
      if (first != null) {
        report.add(
            FrontMatterPlace.of(page, "title", page.title()),
            "title-duplicate",
            "\"%s\" is also the title of %s".formatted(page.title(), first.file()));
      }
    }
  }
}
