package dev.crosswalk.model;

/** A tag, from {@code data/tags.yaml}; in a plain project each tag that a page names. */
public record Tag(String id, String title) {}
