package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Image;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;

/** Every image says in words what it shows. */
final class ImagesHaveAlt implements Rule {
  @Override
  public void check(Site site, Report report) {
    for (Page page : site.pages()) {
      for (Image image : page.body().images()) {
        if (image.alt().isBlank()) {
          report.add(
              new Place(page, image.position(), image.path().length()),
              "image-alt",
              "the image has no alternative text",
              "write ![what it shows](file)");
        }
      }
    }
  }
}
