package dev.crosswalk.bake.view;

import java.util.List;

/** A heading of level 2, with those of level 3 below it. {@code id} is the anchor. */
public record TocEntry(String id, String text, List<TocEntry> children) {}
