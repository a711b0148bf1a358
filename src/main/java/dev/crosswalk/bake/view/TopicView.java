package dev.crosswalk.bake.view;

import java.util.List;

/** A topic with its pages: cards first, then everything else that names it. */
public record TopicView(
    String id,
    String uri,
    String title,
    String summary,
    List<PageLink> cards,
    List<PageLink> pages) {
  public int count() {
    return cards.size() + pages.size();
  }
}
