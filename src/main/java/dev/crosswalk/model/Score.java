package dev.crosswalk.model;

import dev.crosswalk.model.Questionnaire.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a set of answers comes to.
 *
 * @param low the sum if every open question were answered for Go
 * @param high the sum if every open question were answered for Rust
 * @param keep the lower edge of the near tie, for the weights in use
 * @param move its upper edge
 * @param margin points between the sum and the nearest edge
 * @param closed ids of the criteria whose gate is closed
 * @param deciding ids of the at most three criteria that decided it, the weightiest first
 * @param flips each other answer that alone would change the outcome
 */
public record Score(
    int sum,
    int low,
    int high,
    int keep,
    int move,
    int margin,
    Outcome outcome,
    List<String> closed,
    List<String> deciding,
    List<Flip> flips) {

  /** An answer that would change the outcome, and to what. */
  public record Flip(String criterion, String answer, Outcome outcome) {}

  /** As the browser's module returns it. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sum", sum);
    json.put("low", low);
    json.put("high", high);
    json.put("keep", keep);
    json.put("move", move);
    json.put("margin", margin);
    json.put("outcome", outcome.id());
    json.put("closed", closed);
    json.put("deciding", deciding);
    json.put(
        "flips",
        flips.stream()
            .map(flip -> List.of(flip.criterion, flip.answer, flip.outcome.id()))
            .toList());
    return json;
  }
}
