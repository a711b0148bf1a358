package dev.crosswalk.model;

import java.util.Map;

/**
 * A fenced code block.
 *
 * @param language first word of the info string, lower case; empty if none
 * @param options the other words: {@code key=value}, or a bare word with an empty value, in order
 * @param code the content, each line ended by {@code \n}
 * @param position where the opening fence stands in the source
 * @param section id of the heading that the fence stands under; empty before the first
 */
public record Sample(
    String language, Map<String, String> options, String code, Position position, String section) {}
