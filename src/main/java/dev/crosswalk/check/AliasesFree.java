package dev.crosswalk.check;

import dev.crosswalk.model.Claims;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.util.Optional;

/** An old path that redirects is no page's, no file's, nothing made's and no other's old path. */
final class AliasesFree implements Rule {
  @Override
  public void check(Site site, Report report) {
    Claims claims = SitePaths.claimed(site);
    site.surroundings().files().stream().sorted().forEach(path -> claims.claim(path, path));
    for (Page page : site.pages()) {
      for (String alias : page.meta().aliases()) {
        Optional<String> owner = claims.claim(Made.redirectPath(alias), page.file());
        if (owner.isPresent()) {
          report.add(
              FrontMatterPlace.of(page, "aliases", alias),
              "alias-taken",
              "\"%s\" is the address of %s".formatted(alias, owner.get()));
        }
      }
    }
  }
}
