package dev.crosswalk.bake.view;

/** A link with nothing but its text. */
public record TextLink(String uri, String title) {}
