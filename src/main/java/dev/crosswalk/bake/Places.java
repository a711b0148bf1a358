package dev.crosswalk.bake;

import dev.crosswalk.bake.view.KindView;
import dev.crosswalk.bake.view.PageLink;
import dev.crosswalk.bake.view.SiteView;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Made;
import java.util.ArrayList;
import java.util.List;

/** What crawlers are told of: home, every page, and the lists that lead to them. */
record Places(SiteView site, Made made) {
  List<PageLink> all() {
    List<PageLink> all = new ArrayList<>();
    all.add(place(""));
    for (KindView kind : site.kinds()) {
      addMade(all, Address.decode(kind.uri()));
      all.addAll(kind.pages());
    }
    site.topics().forEach(topic -> all.add(place(topic.uri())));
    if (!site.tags().isEmpty()) {
      addMade(all, Made.TAGS);
      site.tags().forEach(tag -> all.add(place(tag.uri())));
    }
    addMade(all, Made.LETTERS);
    addMade(all, Made.DECIDE);
    addMade(all, Made.PATHS);
    if (site.guide()) {
      addMade(all, Made.ARCHIVE);
    }
    return all;
  }

  private void addMade(List<PageLink> all, String path) {
    if (made.has(path)) {
      all.add(place(Address.of(path)));
    }
  }

  private static PageLink place(String address) {
    return new PageLink(address, "", "", "", "", null, null, null);
  }
}
