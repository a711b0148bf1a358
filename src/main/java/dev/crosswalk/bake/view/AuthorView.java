package dev.crosswalk.bake.view;

/** Who wrote a page, with the disclosed interests. */
public record AuthorView(String name, String interests) {}
