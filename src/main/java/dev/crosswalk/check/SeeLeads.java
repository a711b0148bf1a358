package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Site.Absent;
import dev.crosswalk.model.Suggestions;
import java.util.HashMap;
import java.util.Map;

/** "See also" names other pages of the site. */
final class SeeLeads implements Rule {
  @Override
  public void check(Site site, Report report) {
    Map<String, Absent> absent = new HashMap<>();
    site.surroundings().absent().forEach(page -> absent.put(page.slug(), page));
    for (Page page : site.pages()) {
      for (String slug : page.meta().see()) {
        Place place = FrontMatterPlace.of(page, "see", slug);
        Absent left = absent.get(slug);
        if (slug.equals(page.slug())) {
          report.add(place, "see-self", "the page names itself");
        } else if (left != null && left.draft()) {
          report.add(place, "link-draft", "\"" + slug + "\" is a draft and not part of the site");
        } else if (left == null && site.bySlug(slug).isEmpty()) {
          report.add(
              place,
              "see-unknown",
              "no page \"" + slug + "\"",
              Suggestions.didYouMean(slug, site.slugs()));
        }
      }
    }
  }
}
