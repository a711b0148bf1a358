package dev.crosswalk.bake.view;

import java.util.List;

/**
 * One construct of the A–Z.
 *
 * @param id anchor, unique on the page
 * @param language {@code go} or {@code rust}
 */
public record ConstructView(String id, String name, String language, List<PageLink> cards) {}
