package dev.crosswalk.decide;

import dev.crosswalk.bake.QuestionnaireJson;
import dev.crosswalk.model.Json;
import dev.crosswalk.model.Questionnaire;
import dev.crosswalk.model.Questionnaire.Answer;
import dev.crosswalk.model.Questionnaire.Criterion;
import dev.crosswalk.model.Questionnaire.Group;
import dev.crosswalk.model.Scoring;
import dev.crosswalk.model.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What Java makes of the published decisions and of random answers, for the browser's module. */
public final class Fixtures {
  private static final int RANDOM_CASES = 500;
  private static final long SEED = 20_261_128;
  private static final int MOST = 3;

  private Fixtures() {}

  public static void write(Path file) throws Exception {
    Site site = OwnContent.site();
    Questionnaire questionnaire = OwnContent.questionnaire(site);
    List<Object> cases = new ArrayList<>();
    OwnContent.scenarios(site)
        .forEach(it -> cases.add(one(questionnaire, it.id(), it.answers(), Map.of())));
    Random random = new Random(SEED);
    for (int i = 0; i < RANDOM_CASES; i++) {
      Map<String, String> answers = answers(questionnaire, random, i);
      cases.add(one(questionnaire, "random " + i, answers, factors(questionnaire, random, i)));
    }
    write(file, Map.of("questionnaire", QuestionnaireJson.of(site).orElseThrow(), "cases", cases));
  }

  private static void write(Path file, Object value) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, Json.write(value));
  }

  private static Map<String, Object> one(
      Questionnaire questionnaire,
      String id,
      Map<String, String> answers,
      Map<String, Integer> factors) {
    Map<String, Object> json = new TreeMap<>();
    json.put("id", id);
    json.put("answers", answers);
    json.put("factors", factors);
    json.put("score", new Scoring(questionnaire, factors).score(answers).toJson());
    return json;
  }

  /** More and more is known from one case to the next; every second one closes no gate. */
  private static Map<String, String> answers(Questionnaire questionnaire, Random random, int i) {
    Map<String, String> answers = new TreeMap<>();
    for (Criterion criterion : questionnaire.criteria()) {
      List<Answer> all =
          criterion.answers().stream()
              .filter(answer -> i % 2 == 0 || answer.closes().isEmpty())
              .toList();
      if (random.nextInt(RANDOM_CASES) < i) {
        answers.put(criterion.id(), all.get(random.nextInt(all.size())).id());
      }
    }
    return answers;
  }

  private static Map<String, Integer> factors(Questionnaire questionnaire, Random random, int i) {
    Map<String, Integer> factors = new TreeMap<>();
    for (Group group : questionnaire.groups()) {
      int factor = random.nextInt(MOST + 1);
      if (i % 3 == 0 && factor != 1) {
        factors.put(group.id(), factor);
      }
    }
    return factors;
  }
}
