package dev.crosswalk.model;

import java.util.List;

/**
 * Pages in the order in which somebody with one aim reads them, from {@code data/paths.yaml}.
 *
 * @param id anchor on the page of all paths, and the key of a reader's marks
 * @param audience for whom, as in "For a lead who has two weeks"
 * @param lead one or two sentences
 */
public record LearningPath(
    String id, String title, String audience, String lead, List<Step> steps) {}
