package dev.crosswalk.bake.view;

import org.jspecify.annotations.Nullable;

/**
 * A link to a page, with what a list shows of it.
 *
 * @param kind the page kind's id ({@code card}, {@code guide}, …), for CSS and labels
 * @param kindLabel e.g. "Pattern card"
 * @param topic title of a card's topic
 * @param level {@code beginner}, {@code intermediate} or {@code advanced}
 * @param date ISO date of the last change
 */
public record PageLink(
    String uri,
    String title,
    String summary,
    String kind,
    String kindLabel,
    @Nullable String topic,
    @Nullable String level,
    @Nullable String date) {}
