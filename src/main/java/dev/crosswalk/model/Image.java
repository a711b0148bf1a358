package dev.crosswalk.model;

/**
 * An image in a page's body.
 *
 * @param path relative to the content folder; for a remote image the URL
 * @param alt alternative text, empty if the author gave none
 * @param found whether the file exists inside the content folder
 */
public record Image(String path, String alt, boolean found, Position position) {}
