package dev.crosswalk.code;

/**
 * A piece of code.
 *
 * @param start 0-based, in UTF-16 units
 * @param end exclusive, greater than {@code start}
 */
public record Token(TokenType type, int start, int end) {}
