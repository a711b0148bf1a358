package dev.crosswalk.model;

/**
 * A name in a data file and where it stands, so that what it should lead to can be looked up later.
 *
 * @param file relative to the source folder
 */
public record Mention(String name, String file, Position position) {}
