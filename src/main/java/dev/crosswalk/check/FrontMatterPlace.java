package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a page's front matter gives a value. */
final class FrontMatterPlace {
  private static final Pattern TOP_LEVEL_KEY = Pattern.compile("[A-Za-z].*");

  private FrontMatterPlace() {}

  /** The value below its key; the key if the value is written otherwise; else the page's start. */
  static Place of(Page page, String key, String value) {
    String[] lines = page.body().markdown().split("\n", 200);
    Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(value) + "(?![\\w-])");
    Place found = Place.start(page);
    boolean inside = false;
    for (int i = 1; i < lines.length && !lines[i].startsWith("---"); i++) {
      boolean starts = lines[i].startsWith(key + ":");
      if (starts) {
        found = new Place(page, new Position(i + 1, 1), key.length());
      }
      inside = starts || (inside && !TOP_LEVEL_KEY.matcher(lines[i]).matches());
      if (!inside) {
        continue;
      }
      Matcher matcher = word.matcher(lines[i]);
      if (matcher.find(starts ? key.length() + 1 : 0)) {
        return new Place(page, new Position(i + 1, matcher.start() + 1), value.length());
      }
    }
    return found;
  }
}
