package dev.crosswalk.bake.view;

import java.util.List;

/**
 * One letter of the A–Z.
 *
 * @param letter {@code A} to {@code Z}, or {@code #} for operators and the rest
 * @param id anchor: the letter in lower case, or {@code symbols}
 */
public record LetterView(String letter, String id, List<ConstructView> constructs) {}
