package dev.crosswalk.check;

import dev.crosswalk.model.Claims;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Sources.Asset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of the author's files are published as they are. Where a page or something made lies, they
 * are not: a plain folder loses only them, with a warning; elsewhere that is an error. What hosts
 * and crawlers read, like {@code robots.txt}, is published instead of ours: who writes one wants
 * it.
 */
final class SitePaths {
  private final Site site;
  private final Made made;
  private final Claims claims;
  private final List<Diagnostic> findings = new ArrayList<>();

  SitePaths(Site site) {
    this.site = site;
    this.made = Made.of(site);
    this.claims = claimed(site);
  }

  /** All that is made, and all pages. */
  static Claims claimed(Site site) {
    Claims claims = Made.of(site).claims();
    for (Page page : site.pages()) {
      String type =
          page instanceof Page.Article article
              ? article.header().map(Page.Header::type).orElse("")
              : "";
      for (String path : page.meta().files(site.settings(), type)) {
        claims.claim(path, page.file());
      }
    }
    return claims;
  }

  Result<List<Asset>> publishable(Sources sources) {
    List<Asset> published = new ArrayList<>();
    for (Asset asset : sources.assets()) {
      String file = path(sources, asset);
      if (made.isReplaceable(asset.path())) {
        replaces(asset, file);
        published.add(asset);
      } else {
        Optional<String> owner = claims.claim(asset.path(), file);
        owner.ifPresentOrElse(it -> taken(asset, file, it), () -> published.add(asset));
      }
    }
    return new Result<>(List.copyOf(published), findings);
  }

  private static String path(Sources sources, Asset asset) {
    Path relative = sources.root().relativize(asset.file());
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  private void replaces(Asset asset, String file) {
    add(
        file,
        "made-replaced",
        "this file is published instead of the \"%s\" that is made".formatted(asset.path()));
  }

  private void taken(Asset asset, String file, String owner) {
    add(
        file,
        "path-taken",
        "\"%s\" is taken by %s; this file is not published".formatted(asset.path(), owner));
  }

  private void add(String file, String rule, String message) {
    Settings settings = site.settings();
    boolean error = settings.strict() || !settings.theme();
    findings.add(
        error
            ? Diagnostic.error(file, Position.START, 1, rule, message).withHint("rename the file")
            : Diagnostic.warning(file, Position.START, 1, rule, message));
  }
}
