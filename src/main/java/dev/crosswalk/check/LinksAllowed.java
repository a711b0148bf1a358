package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Link;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;

/** Links are web addresses, mail addresses, or paths: no other scheme. */
final class LinksAllowed implements Rule {
  @Override
  public void check(Site site, Report report) {
    for (Page page : site.pages()) {
      for (Link link : page.body().links()) {
        if (link.target() instanceof Link.Target.Refused(String reason)) {
          report.add(
              new Place(page, link.position(), link.written().length()), "link-refused", reason);
        }
      }
    }
  }
}
