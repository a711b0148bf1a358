package dev.crosswalk.model;

/**
 * A file to publish.
 *
 * @param path relative to the site's root, with {@code /}, no leading slash
 * @param bytes the content; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by path only, and never by equals
public record OutputFile(String path, byte[] bytes) {}
