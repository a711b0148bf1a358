package dev.crosswalk.bake;

import dev.crosswalk.bake.view.DecideView;
import dev.crosswalk.bake.view.DecideView.Case;
import dev.crosswalk.bake.view.DecideView.Choice;
import dev.crosswalk.bake.view.DecideView.Part;
import dev.crosswalk.bake.view.DecideView.Question;
import dev.crosswalk.bake.view.DecideView.Weight;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Json;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Questionnaire;
import dev.crosswalk.model.Questionnaire.Answer;
import dev.crosswalk.model.Questionnaire.Criterion;
import dev.crosswalk.model.Questionnaire.Scenario;
import dev.crosswalk.model.Score;
import dev.crosswalk.model.Scoring;
import dev.crosswalk.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The questionnaire as a form, as a table to score by hand, and held against published cases. */
final class Decide {
  private final Site site;
  private final Questionnaire questionnaire;

  private Decide(Site site, Questionnaire questionnaire) {
    this.site = site;
    this.questionnaire = questionnaire;
  }

  /** Empty if the site has no questionnaire. */
  static Optional<DecideView> of(Site site) {
    return site.vocabulary().questionnaire().map(it -> new Decide(site, it).view());
  }

  private DecideView view() {
    List<Case> cases = site.vocabulary().scenarios().stream().map(this::example).toList();
    // With nothing answered, every question is open
    Score open = Scoring.score(questionnaire, Map.of());
    return new DecideView(
        PageViews.markup(Json.write(QuestionnaireJson.of(site).orElseThrow())),
        parts(),
        questionnaire.groups().stream()
            .map(group -> new Weight(group.id(), group.title()))
            .toList(),
        signed(questionnaire.rules().keep()),
        signed(questionnaire.rules().move()),
        signed(open.low()),
        signed(open.high()),
        cases,
        (int) cases.stream().filter(it -> it.decided().equals(it.scored())).count());
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(
        part(
            "gates",
            "Gates",
            "Answer these first. An answer marked “closes the gate” ends the questionnaire,"
                + " whatever the rest says.",
            Criterion::isGate));
    parts.add(
        part(
            "direction",
            "Direction",
            "Two questions without points. They choose between tuning and moving, and between a"
                + " part and the whole.",
            criterion -> criterion.weight() == 0));
    questionnaire
        .groups()
        .forEach(group ->
            parts.add(
                part(
                    group.id(),
                    group.title(),
                    about(group.id()),
                    criterion ->
                        criterion.group().equals(group.id())
                            && criterion.weight() > 0
                            && !criterion.isGate())));
    return parts.stream().filter(part -> !part.questions().isEmpty()).toList();
  }

  private String about(String group) {
    boolean reasons =
        questionnaire.criteria().stream()
            .anyMatch(criterion -> criterion.group().equals(group) && criterion.alternative());
    return reasons
        ? "One reason suffices: points below zero count only while no reason is above zero."
        : "";
  }

  private Part part(String id, String title, String about, Predicate<Criterion> which) {
    return new Part(
        id,
        title,
        about,
        questionnaire.criteria().stream().filter(which).map(Decide::question).toList());
  }

  private static Question question(Criterion criterion) {
    return new Question(
        criterion.id(),
        criterion.name(),
        criterion.question(),
        criterion.weight(),
        criterion.then(),
        criterion.answers().stream().map(answer -> choice(criterion, answer)).toList());
  }

  private static Choice choice(Criterion criterion, Answer answer) {
    boolean weighed = criterion.weight() > 0;
    return new Choice(
        answer.id(),
        answer.text(),
        weighed ? signed(answer.value()) : "",
        weighed ? signed(answer.value() * criterion.weight()) : "",
        answer.closes().isPresent());
  }

  private Case example(Scenario scenario) {
    Score score = Scoring.score(questionnaire, scenario.answers());
    String state =
        questionnaire.criteria().stream()
            .map(Criterion::id)
            .filter(scenario.answers()::containsKey)
            .map(id -> id + "=" + scenario.answers().get(id))
            .collect(Collectors.joining("&"));
    return new Case(
        scenario.title(),
        site.bySlug(scenario.page()).map(Page::uri).map(Address::of).orElse(""),
        state,
        scenario.outcome().words(),
        score.outcome().words(),
        signed(score.sum()),
        scenario.note());
  }

  /** With a true minus sign; zero has none. */
  static String signed(int number) {
    return number > 0 ? "+" + number : number < 0 ? "−" + -number : "0";
  }
}
