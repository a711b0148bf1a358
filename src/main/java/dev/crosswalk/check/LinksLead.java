package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Link;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Site.Absent;
import dev.crosswalk.model.Suggestions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every link within the site leads to a page or a file of it, and to no draft. */
final class LinksLead implements Rule {
  @Override
  public void check(Site site, Report report) {
    Map<String, Absent> absent = new HashMap<>();
    for (Absent page : site.surroundings().absent()) {
      absent.put(page.slug(), page);
      absent.put(page.uri(), page);
    }
    Made made = Made.of(site);
    Set<String> names = fileNames(site);
    for (Page page : site.pages()) {
      for (Link link : page.body().links()) {
        switch (link.target()) {
          case Link.Target.ToPage(String slug, _) -> {
            if (site.bySlug(slug).isEmpty()) {
              Place place = new Place(page, link.position(), slug.length());
              broken(report, place, absent.get(slug), slug, site.slugs());
            }
          }
          case Link.Target.ToFile(String path, _) -> {
            String why = site.surroundings().refused().get(path);
            String written = withoutAnchor(link.written());
            Place place = new Place(page, link.position(), written.length());
            if (why != null && site.byUri(path).isEmpty()) {
              report.add(place, "link-broken", "\"" + written + "\" is not published: " + why);
            } else if (!exists(site, made, path)) {
              broken(report, place, absent.get(path), written, names);
            }
          }
          case Link.Target.ToFact _, Link.Target.External _, Link.Target.Refused _ -> {}
        }
      }
    }
  }

  private static boolean exists(Site site, Made made, String path) {
    boolean folder = path.isEmpty() || path.endsWith("/");
    return isFile(site, made, folder ? path + Made.HOME : path)
        || isFile(site, made, path + "/" + Made.HOME);
  }

  private static boolean isFile(Site site, Made made, String path) {
    return site.byUri(path).isPresent()
        || site.surroundings().files().contains(path)
        || made.has(path);
  }

  /** An absent page that is no draft has an error of its own, which is enough. */
  private static void broken(
      Report report,
      Place place,
      @org.jspecify.annotations.Nullable Absent absent,
      String written,
      Set<String> candidates) {
    if (absent == null) {
      String name = written.substring(written.lastIndexOf('/') + 1);
      boolean page =
          !name.contains(".")
              || name.endsWith(".md")
              || name.endsWith(".mdx")
              || name.endsWith(".html");
      report.add(
          place,
          "link-broken",
          "no %s \"%s\"".formatted(page ? "page" : "file", written),
          Suggestions.didYouMean(name, candidates));
    } else if (absent.draft()) {
      report.add(place, "link-draft", "\"" + written + "\" is a draft and not part of the site");
    }
  }

  private static String withoutAnchor(String written) {
    int hash = written.indexOf('#');
    return hash < 0 ? written : written.substring(0, hash);
  }

  /** Names of pages' sources and of published files, without their folders. */
  private static Set<String> fileNames(Site site) {
    Set<String> names = new TreeSet<>();
    for (Page page : site.pages()) {
      names.add(page.file().substring(page.file().lastIndexOf('/') + 1));
    }
    for (String path : site.surroundings().files()) {
      names.add(path.substring(path.lastIndexOf('/') + 1));
    }
    return names;
  }
}
