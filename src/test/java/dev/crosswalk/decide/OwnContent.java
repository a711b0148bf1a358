package dev.crosswalk.decide;

import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Questionnaire;
import dev.crosswalk.model.Questionnaire.Scenario;
import dev.crosswalk.model.Site;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The questionnaire and the published decisions of our own content. */
public final class OwnContent {
  private static final BuildRequest REQUEST =
      new BuildRequest(
          Path.of("."), Optional.empty(), Optional.empty(), false, 2, InstantSource.system());

  private OwnContent() {}

  public static Site site() throws Exception {
    return Pipeline.pages(REQUEST, _ -> {}).value();
  }

  static Questionnaire questionnaire(Site site) {
    return site.vocabulary().questionnaire().orElseThrow();
  }

  static List<Scenario> scenarios(Site site) {
    return site.vocabulary().scenarios();
  }
}
