package dev.crosswalk.bake.view;

import java.util.List;

/** A kind of page with its list. */
public record KindView(String id, String uri, String label, String plural, List<PageLink> pages) {}
