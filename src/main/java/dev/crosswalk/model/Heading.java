package dev.crosswalk.model;

/**
 * A heading in a page's body.
 *
 * @param level 1 to 6
 * @param id the anchor, unique in the page
 * @param text plain text
 */
public record Heading(int level, String id, String text, Position position) {}
