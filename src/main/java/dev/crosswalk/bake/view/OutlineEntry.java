package dev.crosswalk.bake.view;

import java.util.List;

/**
 * One entry of the table of contents.
 *
 * @param number as readers see it; may be empty
 * @param href for the page's HTML; empty for a heading and for a page that is still to come
 * @param current whether it is this page
 * @param inside whether this page is below it
 */
public record OutlineEntry(
    String number,
    String title,
    String href,
    boolean current,
    boolean inside,
    List<OutlineEntry> children) {}
