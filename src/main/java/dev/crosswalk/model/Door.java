package dev.crosswalk.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * One of the ways into the guide, from {@code data/doors.yaml}. It takes the place of the list of
 * its kind, and leads to every page of its kinds: what no part names is listed at its end.
 *
 * @param kind whose list it takes the place of
 * @param also other kinds whose pages it leads to
 * @param lead one or two sentences
 * @param line whether the parts are steps of one line, one after the other
 */
public record Door(
    Kind kind, List<Kind> also, String title, String lead, boolean line, List<Part> parts) {

  /**
   * @param id anchor on the page
   * @param text may be empty
   * @param topics whose cards are listed below the steps
   */
  public record Part(
      String id, String title, String text, List<Step> steps, List<Mention> topics) {}

  public List<Step> steps() {
    return parts.stream().flatMap(part -> part.steps.stream()).toList();
  }

  public List<Mention> topics() {
    return parts.stream().flatMap(part -> part.topics.stream()).toList();
  }

  /** All kinds that it leads to. */
  public List<Kind> kinds() {
    return Stream.concat(Stream.of(kind), also.stream()).toList();
  }
}
