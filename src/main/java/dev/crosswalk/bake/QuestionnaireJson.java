package dev.crosswalk.bake;

import dev.crosswalk.model.Address;
import dev.crosswalk.model.Questionnaire;
import dev.crosswalk.model.Questionnaire.Answer;
import dev.crosswalk.model.Questionnaire.Criterion;
import dev.crosswalk.model.Questionnaire.Rules;
import dev.crosswalk.model.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questionnaire as the browser's script reads it, its links relative to the site's root. */
public final class QuestionnaireJson {
  private final Site site;

  private QuestionnaireJson(Site site) {
    this.site = site;
  }

  /** Empty if the site has none. */
  public static Optional<Map<String, Object>> of(Site site) {
    return site.vocabulary().questionnaire().map(new QuestionnaireJson(site)::json);
  }

  private Map<String, Object> json(Questionnaire questionnaire) {
    Rules rules = questionnaire.rules();
    Map<String, Object> json = new LinkedHashMap<>();
    Map<String, Object> edges = new LinkedHashMap<>();
    edges.put("keep", rules.keep());
    edges.put("move", rules.move());
    edges.put("enough", rules.enough());
    edges.put("problem", rules.problem());
    edges.put("tuning", rules.tuning());
    edges.put("scope", rules.scope());
    json.put("rules", edges);
    json.put(
        "groups",
        questionnaire.groups().stream()
            .map(group -> inOrder("id", group.id(), "title", group.title()))
            .toList());
    json.put("criteria", questionnaire.criteria().stream().map(this::criterion).toList());
    return json;
  }

  private Map<String, Object> criterion(Criterion criterion) {
    Map<String, Object> json = inOrder("id", criterion.id(), "name", criterion.name());
    json.put("group", criterion.group());
    json.put("alternative", criterion.alternative());
    json.put("question", criterion.question());
    json.put("answers", criterion.answers().stream().map(QuestionnaireJson::answer).toList());
    json.put("weight", criterion.weight());
    json.put("gate", criterion.gate());
    json.put("then", criterion.then());
    json.put("measure", criterion.measure());
    json.put("see", criterion.see().stream().flatMap(slug -> link(slug).stream()).toList());
    return json;
  }

  private Optional<List<String>> link(String slug) {
    return site.bySlug(slug).map(page -> List.of(Address.of(page.uri()), page.title()));
  }

  private static Map<String, Object> answer(Answer answer) {
    Map<String, Object> json = inOrder("id", answer.id(), "text", answer.text());
    json.put("value", answer.value());
    answer.closes().ifPresent(it -> json.put("closes", it.id()));
    answer.leads().ifPresent(it -> json.put("leads", it.id()));
    return json;
  }

  private static Map<String, Object> inOrder(
      String first, Object one, String second, Object other) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(first, one);
    json.put(second, other);
    return json;
  }
}
