package dev.crosswalk.model;

/** A public source on which a page's claims rest. */
public record SourceRef(String title, String url) {}
