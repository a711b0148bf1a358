package dev.crosswalk.bake.view;

/**
 * A place to read.
 *
 * @param to as the data file names it: the key of a reader's mark
 * @param uri with the part behind {@code #}
 * @param section title of the heading that it leads to; empty for a whole page
 * @param question of a decision guide, else empty
 * @param why what it is read for
 * @param kindLabel empty for a made page
 * @param minutes to read it; 0 for a made page, and for a reference, which nobody reads from end to
 *     end
 */
public record StepView(
    String to,
    String uri,
    String title,
    String section,
    String question,
    String why,
    String kindLabel,
    int minutes) {}
