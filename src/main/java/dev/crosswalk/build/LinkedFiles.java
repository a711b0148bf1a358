package dev.crosswalk.build;

import dev.crosswalk.model.Link;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Sources.Asset;
import dev.crosswalk.model.Sources.Beside;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files that are published because a page of the site links to them. */
final class LinkedFiles {
  private LinkedFiles() {}

  /** With those among the assets, and no more beside them. */
  static Sources publish(Sources sources, Site site) {
    Set<String> linked = linked(site);
    List<Asset> assets = new ArrayList<>(sources.assets());
    List<Beside> others = new ArrayList<>();
    for (Beside file : sources.beside()) {
      if (file.isFree() && linked.contains(file.path())) {
        assets.add(new Asset(file.path(), file.file()));
      } else {
        others.add(file);
      }
    }
    assets.sort(Comparator.comparing(Asset::path));
    return sources.with(List.copyOf(assets), List.copyOf(others));
  }

  private static Set<String> linked(Site site) {
    Set<String> paths = new HashSet<>();
    for (Page page : site.pages()) {
      for (Link link : page.body().links()) {
        if (link.target() instanceof Link.Target.ToFile(String path, _)) {
          paths.add(path);
        }
      }
    }
    return paths;
  }
}
