package dev.crosswalk.model;

/** An author, from {@code data/authors.yaml}. {@code interests} is the disclosure shown. */
public record Author(String id, String name, String interests) {}
