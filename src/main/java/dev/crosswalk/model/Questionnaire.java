package dev.crosswalk.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The decision "Go or Rust for this service?" as data, from {@code data/criteria.yaml}.
 *
 * @param groups in the order of the form
 * @param criteria in the order of the file, which breaks ties
 */
public record Questionnaire(Rules rules, List<Group> groups, List<Criterion> criteria) {

  /** Where a decision leads, from the least change to the most. */
  public enum Outcome {
    OPEN("Too little evidence"),
    KEEP_GO("Keep Go"),
    TUNE_GO("Tune Go first"),
    HYBRID("Hybrid"),
    RUST("Rust");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** As data files and scripts write it, e.g. {@code tune-go}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> of(String id) {
      return List.of(values()).stream().filter(it -> it.id().equals(id)).findFirst();
    }
  }

  /**
   * How a sum is read.
   *
   * @param keep sums from here down speak for Go
   * @param move sums from here up speak for Rust
   * @param enough weighted answers below which no outcome is named
   * @param problem id of the criterion that says whether a problem was measured
   * @param tuning id of the criterion that says whether tuning comes first
   * @param scope id of the criterion that chooses between hybrid and Rust
   */
  public record Rules(int keep, int move, int enough, String problem, String tuning, String scope) {
    public static final Rules NONE = new Rules(0, 0, 0, "", "", "");
  }

  /** Criteria whose weights can be raised and lowered together. */
  public record Group(String id, String title) {}

  /**
   * A question.
   *
   * @param alternative one of the reasons of which one suffices: its values below zero count only
   *     while no alternative is above zero
   * @param answers in the order of their values
   * @param weight 0 for a question that steers without points
   * @param gate the gate's name; empty if no answer closes one
   * @param then what to do while the gate is closed
   * @param evidence what it looks like, by outcome: {@code go}, {@code rust}, {@code hybrid}
   * @param see slugs of pages
   */
  public record Criterion(
      String id,
      String name,
      String group,
      boolean alternative,
      String question,
      List<Answer> answers,
      int weight,
      String gate,
      String then,
      Map<String, String> evidence,
      String measure,
      List<String> see) {

    /** Empty for an answer that is not there. */
    public Optional<Answer> answer(String id) {
      return answers.stream().filter(answer -> answer.id.equals(id)).findFirst();
    }

    public boolean isGate() {
      return !gate.isEmpty();
    }
  }

  /**
   * @param value from -2, for Go, to 2, for Rust
   * @param closes the outcome if this answer closes the gate
   * @param leads the outcome that an answer without points speaks for
   */
  public record Answer(
      String id, String text, int value, Optional<Outcome> closes, Optional<Outcome> leads) {}

  /**
   * A decision that somebody published, answered as far as the source goes.
   *
   * @param answers ids of answers by criterion
   * @param outcome what was decided, by the source
   * @param page slug of the case study
   * @param facts ids of the ledger
   * @param note why the tool says otherwise; empty if it does not
   */
  public record Scenario(
      String id,
      String title,
      Map<String, String> answers,
      Outcome outcome,
      String page,
      List<String> facts,
      String note) {}

  /** Empty for a criterion that is not there. */
  public Optional<Criterion> criterion(String id) {
    return criteria.stream().filter(criterion -> criterion.id.equals(id)).findFirst();
  }
}
