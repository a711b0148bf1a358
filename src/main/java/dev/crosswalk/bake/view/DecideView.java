package dev.crosswalk.bake.view;

import java.util.List;

/**
 * The questionnaire as a page.
 *
 * @param data the rules for the script: JSON that is safe inside a script element
 * @param parts of the form, in order
 * @param weights the groups whose weights can be changed
 * @param keep sums from here down speak for Go, with a sign
 * @param move sums from here up speak for Rust, with a sign
 * @param lowest the least sum there is, with a sign
 * @param highest the greatest
 * @param cases decisions that were published
 * @param agreeing how many of them the scoring agrees with
 */
public record DecideView(
    Object data,
    List<Part> parts,
    List<Weight> weights,
    String keep,
    String move,
    String lowest,
    String highest,
    List<Case> cases,
    int agreeing) {

  /** Questions below one heading. */
  public record Part(String id, String title, String about, List<Question> questions) {}

  /**
   * @param then what to do while the gate is closed; empty if the question is no gate
   */
  public record Question(
      String id, String name, String text, int weight, String then, List<Choice> choices) {}

  /**
   * @param points what the answer adds, with a sign; empty for a question without points
   */
  public record Choice(String id, String text, String value, String points, boolean closes) {}

  public record Weight(String group, String title) {}

  /**
   * @param state the answers, as the part of the address behind {@code #}
   * @param note why the scoring differs; empty if it does not
   */
  public record Case(
      String title,
      String uri,
      String state,
      String decided,
      String scored,
      String sum,
      String note) {}
}
