package dev.crosswalk.bake.view;

import java.util.List;

/**
 * A learning path.
 *
 * @param id anchor on the page of all paths
 * @param time for all steps, in words like {@code 2 h 10 min}
 */
public record PathView(
    String id, String title, String audience, String lead, String time, List<StepView> steps) {}
