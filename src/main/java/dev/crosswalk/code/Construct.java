package dev.crosswalk.code;

/**
 * Something in a piece of code that a reader may look up.
 *
 * @param name as a programmer would type it: {@code errors.Is}, {@code if err != nil}, {@code vec!}
 * @param language {@code go} or {@code rust}
 * @param start where it first appears, 0-based, in UTF-16 units
 * @param end exclusive
 */
public record Construct(String name, String language, int start, int end) {}
