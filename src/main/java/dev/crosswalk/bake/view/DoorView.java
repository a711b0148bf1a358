package dev.crosswalk.bake.view;

import java.util.List;

/**
 * A way into the guide, in place of the list of its kind.
 *
 * @param kind whose list it takes the place of
 * @param line whether the parts follow one after the other
 * @param rest pages of its kinds that no part names
 */
public record DoorView(
    KindView kind, String title, String lead, boolean line, List<Part> parts, List<StepView> rest) {

  /**
   * @param topics whose cards are listed below the steps
   */
  public record Part(
      String id, String title, String text, List<StepView> steps, List<TopicView> topics) {}
}
