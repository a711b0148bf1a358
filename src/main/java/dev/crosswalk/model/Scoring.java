package dev.crosswalk.model;

import dev.crosswalk.model.Questionnaire.Answer;
import dev.crosswalk.model.Questionnaire.Criterion;
import dev.crosswalk.model.Questionnaire.Outcome;
import dev.crosswalk.model.Questionnaire.Rules;
import dev.crosswalk.model.Score.Flip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores answers by the rules of a questionnaire. The browser does the same in {@code
 * decide/score.js}; the same fixtures hold both.
 *
 * @param factors what the weights of a group are multiplied by, by group; 1 if absent, 0 leaves the
 *     group out
 */
public record Scoring(Questionnaire questionnaire, Map<String, Integer> factors) {
  private static final int DECIDING = 3;

  /** With the weights as given. */
  public static Score score(Questionnaire questionnaire, Map<String, String> answers) {
    return new Scoring(questionnaire, Map.of()).score(answers);
  }

  /**
   * @param answers ids of answers by criterion; what is absent is unknown
   */
  public Score score(Map<String, String> answers) {
    int sum = sum(answers);
    int keep = -scaled(-rules().keep());
    int move = scaled(rules().move());
    int margin =
        sum >= move ? sum - move : sum <= keep ? keep - sum : Math.min(move - sum, sum - keep);
    Outcome outcome = outcome(answers);
    return new Score(
        sum,
        sum(filled(answers, false)),
        sum(filled(answers, true)),
        keep,
        move,
        margin,
        outcome,
        closed(answers).stream().map(Criterion::id).toList(),
        deciding(answers, sum, outcome),
        flips(answers, outcome));
  }

  /** Weight times value of each answer that has a weight, in the file's order; 0 included. */
  public Map<String, Integer> points(Map<String, String> answers) {
    boolean reason =
        questionnaire.criteria().stream()
            .filter(Criterion::alternative)
            .anyMatch(criterion -> value(criterion, answers) > 0);
    Map<String, Integer> points = new LinkedHashMap<>();
    for (Criterion criterion : questionnaire.criteria()) {
      if (criterion.weight() > 0 && answer(criterion, answers).isPresent()) {
        int value = value(criterion, answers);
        boolean counts = !(criterion.alternative() && value < 0 && reason);
        points.put(criterion.id(), counts ? weight(criterion) * value : 0);
      }
    }
    return points;
  }

  private Rules rules() {
    return questionnaire.rules();
  }

  private int weight(Criterion criterion) {
    return criterion.weight() * factors.getOrDefault(criterion.group(), 1);
  }

  private static Optional<Answer> answer(Criterion criterion, Map<String, String> answers) {
    return criterion.answer(answers.getOrDefault(criterion.id(), ""));
  }

  private static int value(Criterion criterion, Map<String, String> answers) {
    return answer(criterion, answers).map(Answer::value).orElse(0);
  }

  private int sum(Map<String, String> answers) {
    return points(answers).values().stream().mapToInt(Integer::intValue).sum();
  }

  private int used() {
    return questionnaire.criteria().stream().mapToInt(this::weight).sum();
  }

  /** An edge for the weights in use: it grows and shrinks with them. */
  private int scaled(int edge) {
    int given = questionnaire.criteria().stream().mapToInt(Criterion::weight).sum();
    return given == 0 ? 0 : Math.floorDiv(2 * edge * used() + given, 2 * given);
  }

  private List<Criterion> closed(Map<String, String> answers) {
    return questionnaire.criteria().stream()
        .filter(criterion -> answer(criterion, answers).flatMap(Answer::closes).isPresent())
        .toList();
  }

  private Optional<Outcome> lead(String criterion, Map<String, String> answers) {
    return questionnaire
        .criterion(criterion)
        .flatMap(it -> answer(it, answers))
        .flatMap(Answer::leads);
  }

  private boolean isMeasured(Map<String, String> answers) {
    return questionnaire
        .criterion(rules().problem())
        .filter(it -> value(it, answers) > 0)
        .isPresent();
  }

  private Outcome outcome(Map<String, String> answers) {
    boolean measured = isMeasured(answers);
    Optional<Outcome> closes =
        closed(answers).stream()
            .flatMap(criterion -> answer(criterion, answers).flatMap(Answer::closes).stream())
            .min(Comparator.naturalOrder());
    if (closes.isPresent()) {
      return measured ? closes.get() : Outcome.KEEP_GO;
    }
    if (points(answers).size() < rules().enough() || used() == 0) {
      return Outcome.OPEN;
    }
    Optional<Outcome> tuning = lead(rules().tuning(), answers);
    Optional<Outcome> scope = lead(rules().scope(), answers);
    int sum = sum(answers);
    if (sum >= scaled(rules().move())) {
      return tuning.filter(it -> it == Outcome.TUNE_GO).or(() -> scope).orElse(Outcome.HYBRID);
    }
    if (!measured) {
      return Outcome.KEEP_GO;
    }
    if (tuning.filter(it -> it == Outcome.KEEP_GO).isEmpty()) {
      return Outcome.TUNE_GO;
    }
    boolean tie = sum > -scaled(-rules().keep());
    return tie && scope.filter(it -> it == Outcome.HYBRID).isPresent()
        ? Outcome.HYBRID
        : Outcome.KEEP_GO;
  }

  private List<String> deciding(Map<String, String> answers, int sum, Outcome outcome) {
    List<String> found = new ArrayList<>(closed(answers).stream().map(Criterion::id).toList());
    boolean moves = sum >= scaled(rules().move());
    if (found.isEmpty()) {
      if (moves && outcome == Outcome.TUNE_GO) {
        found.add(rules().tuning());
      }
      boolean keeps = sum <= -scaled(-rules().keep());
      int sign = moves ? 1 : keeps ? -1 : 0;
      points(answers).entrySet().stream()
          .filter(it -> it.getValue() != 0 && it.getValue() * sign >= 0)
          .sorted(Comparator.comparingInt(it -> -Math.abs(it.getValue())))
          .forEach(it -> found.add(it.getKey()));
    }
    return found.stream().limit(DECIDING).toList();
  }

  /** One step up or down from an answer; any answer to an open question. */
  private List<Flip> flips(Map<String, String> answers, Outcome outcome) {
    List<Flip> flips = new ArrayList<>();
    for (Criterion criterion : questionnaire.criteria()) {
      int at = answer(criterion, answers).map(criterion.answers()::indexOf).orElse(-1);
      for (int i = 0; i < criterion.answers().size(); i++) {
        if (at < 0 || Math.abs(i - at) == 1) {
          Map<String, String> changed = new LinkedHashMap<>(answers);
          String other = criterion.answers().get(i).id();
          changed.put(criterion.id(), other);
          Outcome then = outcome(changed);
          if (then != outcome) {
            flips.add(new Flip(criterion.id(), other, then));
          }
        }
      }
    }
    return flips;
  }

  /** The answers, and for open questions the first, which is nearest to Go, or the last. */
  private Map<String, String> filled(Map<String, String> answers, boolean rust) {
    Map<String, String> filled = new LinkedHashMap<>(answers);
    for (Criterion criterion : questionnaire.criteria()) {
      if (answer(criterion, answers).isEmpty() && !criterion.answers().isEmpty()) {
        List<Answer> all = criterion.answers();
        filled.put(criterion.id(), (rust ? all.getLast() : all.getFirst()).id());
      }
    }
    return filled;
  }
}
