package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Link;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Suggestions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The part of a link behind {@code #} is an id of the page that it leads to. */
final class AnchorsExist implements Rule {
  @Override
  public void check(Site site, Report report) {
    if (!site.settings().anchors()) {
      return; // no page has ids of its headings
    }
    Anchors anchors = new Anchors(site);
    boolean foreign = site.settings().foreign();
    for (Page page : site.pages()) {
      for (Link link : page.body().links()) {
        switch (link.target()) {
          case Link.Target.ToPage(String slug, String anchor) ->
              check(
                  report, anchors, page, link, withId(site.bySlug(slug), anchor, foreign), anchor);
          case Link.Target.ToFile(String path, String anchor) ->
              check(report, anchors, page, link, withId(site.byUri(path), anchor, foreign), anchor);
          case Link.Target.ToFact _, Link.Target.External _, Link.Target.Refused _ -> {}
        }
      }
    }
  }

  private static void check(
      Report report, Anchors anchors, Page page, Link link, Optional<Page> target, String anchor) {
    if (anchor.isEmpty() || target.isEmpty() || anchor.equals("top")) {
      return;
    }
    Set<String> ids = anchors.of(target.get());
    if (!ids.contains(anchor)) {
      int hash = Math.max(0, link.written().indexOf('#'));
      Position position = new Position(link.position().line(), link.position().column() + hash);
      report.add(
          new Place(page, position, anchor.length() + 1),
          "anchor-missing",
          "no heading \"#%s\" in %s".formatted(anchor, target.get().file()),
          Suggestions.nearest(anchor, ids).map(id -> "did you mean \"#" + id + "\"?"));
    }
  }

  /** In a foreign folder the title is a heading, too; its anchor is the page's top. */
  private static Optional<Page> withId(Optional<Page> target, String anchor, boolean foreign) {
    return target.filter(page -> !foreign || !letters(anchor).equals(letters(page.title())));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
