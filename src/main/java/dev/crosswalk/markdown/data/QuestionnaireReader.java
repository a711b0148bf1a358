package dev.crosswalk.markdown.data;

import dev.crosswalk.markdown.frontmatter.FieldReader;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Questionnaire;
import dev.crosswalk.model.Questionnaire.Answer;
import dev.crosswalk.model.Questionnaire.Criterion;
import dev.crosswalk.model.Questionnaire.Group;
import dev.crosswalk.model.Questionnaire.Outcome;
import dev.crosswalk.model.Questionnaire.Rules;
import dev.crosswalk.model.Questionnaire.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The questionnaire and the decisions it is held against; a finding for what cannot be scored. */
final class QuestionnaireReader {
  private static final List<String> EVIDENCE = List.of("go", "rust", "hybrid");

  private final List<Diagnostic> findings;

  QuestionnaireReader(List<Diagnostic> findings) {
    this.findings = findings;
  }

  /** Empty if there is no such file, or nothing in it can be asked. */
  Optional<Questionnaire> questionnaire(List<FieldReader> rows) {
    Rules rules = Rules.NONE;
    List<Group> groups = new ArrayList<>();
    List<Criterion> criteria = new ArrayList<>();
    for (FieldReader row : rows) {
      if (row.value("rules").isPresent()) {
        rules = rules(row);
      } else if (row.value("group").isPresent() && row.value("id").isEmpty()) {
        groups.add(new Group(text(row, "group"), text(row, "title")));
      } else {
        criteria.add(criterion(row, groups));
      }
    }
    return criteria.isEmpty()
        ? Optional.empty()
        : Optional.of(new Questionnaire(rules, groups, criteria));
  }

  private Rules rules(FieldReader row) {
    Map<String, String> map = row.map("rules");
    return new Rules(
        number(row, "rules", map.getOrDefault("keep", "")),
        number(row, "rules", map.getOrDefault("move", "")),
        number(row, "rules", map.getOrDefault("enough", "")),
        map.getOrDefault("problem", ""),
        map.getOrDefault("tuning", ""),
        map.getOrDefault("scope", ""));
  }

  private Criterion criterion(FieldReader row, List<Group> groups) {
    List<Answer> answers = row.maps("answers").stream().map(this::answer).toList();
    if (answers.size() < 2 || text(row, "question").isEmpty()) {
      report(row, "id", "a criterion needs a question and two answers");
    }
    List<Answer> sorted = answers.stream().sorted(Comparator.comparingInt(Answer::value)).toList();
    if (!sorted.equals(answers)) {
      report(row, "answers", "answers stand in the order of their values");
    }
    if (groups.stream().noneMatch(group -> group.id().equals(text(row, "group")))) {
      report(row, "group", "no group \"%s\"".formatted(text(row, "group")));
    }
    Map<String, String> evidence = new TreeMap<>();
    EVIDENCE.forEach(key -> row.text(key).ifPresent(it -> evidence.put(key, it)));
    return new Criterion(
        text(row, "id"),
        text(row, "criterion"),
        text(row, "group"),
        row.isTrue("alternative"),
        text(row, "question"),
        answers,
        row.number("weight").orElse(0),
        text(row, "gate"),
        text(row, "then"),
        evidence,
        text(row, "measure"),
        row.texts("see"));
  }

  private Answer answer(FieldReader row) {
    return new Answer(
        text(row, "id"),
        text(row, "text"),
        number(row, "value", text(row, "value")),
        outcome(row, "closes"),
        outcome(row, "leads"));
  }

  List<Scenario> scenarios(List<FieldReader> rows, Questionnaire questionnaire) {
    List<Scenario> scenarios = new ArrayList<>();
    for (FieldReader row : rows) {
      Map<String, String> answers = row.map("answers");
      answers.forEach((id, answer) -> {
        if (questionnaire.criterion(id).flatMap(it -> it.answer(answer)).isEmpty()) {
          report(row, "answers", "no answer \"%s\" to \"%s\"".formatted(answer, id));
        }
      });
      if (row.text("outcome").isEmpty()) {
        report(row, "id", "outcome is missing");
      }
      scenarios.add(
          new Scenario(
              text(row, "id"),
              text(row, "title"),
              answers,
              outcome(row, "outcome").orElse(Outcome.OPEN),
              text(row, "page"),
              row.texts("facts"),
              text(row, "note")));
    }
    return scenarios;
  }

  private Optional<Outcome> outcome(FieldReader row, String key) {
    Optional<String> text = row.text(key);
    Optional<Outcome> outcome = text.flatMap(Outcome::of);
    if (text.isPresent() && outcome.isEmpty()) {
      report(row, key, "no outcome \"%s\"".formatted(text.get()));
    }
    return outcome;
  }

  private int number(FieldReader row, String key, String text) {
    if (!text.matches("-?[0-9]{1,4}")) {
      report(row, key, "a whole number is missing");
      return 0;
    }
    return Integer.parseInt(text);
  }

  private static String text(FieldReader row, String key) {
    return row.text(key).orElse("");
  }

  private void report(FieldReader row, String key, String message) {
    findings.add(Diagnostic.error(row.file(), row.position(key), 1, "data-questionnaire", message));
  }
}
