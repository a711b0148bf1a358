package dev.crosswalk.check;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** An old path that redirects is no page's, no file's and no other page's old path. */
final class AliasesFree implements Rule {
  @Override
  public void check(Site site, Report report) {
    Map<String, String> taken = new HashMap<>();
    for (Page page : site.pages()) {
      taken.put(key(page.uri()), page.file());
    }
    site.surroundings().files().forEach(path -> taken.putIfAbsent(key(path), path));
    for (Page page : site.pages()) {
      for (String alias : page.meta().aliases()) {
        String owner = taken.putIfAbsent(key(alias), page.file());
        if (owner != null) {
          report.add(
              FrontMatterPlace.of(page, "aliases", alias),
              "alias-taken",
              "\"%s\" is the address of %s".formatted(alias, owner));
        }
      }
    }
  }

  /** The file that is written: a folder's is its index. */
  private static String key(String path) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return (bare.contains(".") ? bare : bare + "/index.html").toLowerCase(Locale.ROOT);
  }
}
