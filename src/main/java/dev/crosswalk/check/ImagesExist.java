package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Image;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Suggestions;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Images lie in the site: not elsewhere, where they would tell others who reads the page. */
final class ImagesExist implements Rule {
  private static final Pattern REMOTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*");

  @Override
  public void check(Site site, Report report) {
    Set<String> names = new TreeSet<>();
    site.surroundings().files().forEach(path -> names.add(fileName(path)));
    for (Page page : site.pages()) {
      for (Image image : page.body().images()) {
        Place place = new Place(page, image.position(), image.path().length());
        if (REMOTE.matcher(image.path()).matches()) {
          report.add(
              place,
              "image-remote",
              "the image \"" + image.path() + "\" is not shown: it lies elsewhere",
              "put the file beside the page");
        } else if (site.surroundings().refused().containsKey(image.path())) {
          String why = site.surroundings().refused().get(image.path());
          report.add(place, "image-missing", "\"" + image.path() + "\" is not published: " + why);
        } else if (!image.found()) {
          report.add(
              place,
              "image-missing",
              "no image \"" + image.path() + "\"",
              Suggestions.didYouMean(fileName(image.path()), names));
        }
      }
    }
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
