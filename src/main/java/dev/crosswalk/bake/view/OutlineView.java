package dev.crosswalk.bake.view;

import java.util.List;

/**
 * The site's table of contents, as one page shows it.
 *
 * @param entries what stands beside the page: all of a short outline, of a long one what is near
 * @param all every entry; only on the home page, which shows them
 */
public record OutlineView(List<OutlineEntry> entries, List<OutlineEntry> all) {}
