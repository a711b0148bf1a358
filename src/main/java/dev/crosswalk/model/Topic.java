package dev.crosswalk.model;

/** A topic, from {@code data/topics.yaml}. */
public record Topic(String id, String title, String summary) {}
