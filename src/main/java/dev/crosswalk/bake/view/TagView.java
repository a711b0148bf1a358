package dev.crosswalk.bake.view;

import java.util.List;

/** A tag with its pages. */
public record TagView(String id, String uri, String title, List<PageLink> pages) {}
