package dev.crosswalk.check;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Door;
import dev.crosswalk.model.LearningPath;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.Mention;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Step;
import dev.crosswalk.model.Suggestions;
import dev.crosswalk.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each step of a door or a learning path leads to a page, and each topic of a door is one. */
final class StepsLead implements Rule {
  @Override
  public void check(Site site, Report report) {
    Anchors anchors = new Anchors(site);
    Made made = Made.of(site);
    List<Diagnostic> findings = new ArrayList<>();
    for (Step step : steps(site)) {
      finding(site, made, anchors, step).ifPresent(findings::add);
    }
    List<String> topics = site.vocabulary().topics().stream().map(Topic::id).toList();
    for (Door door : site.vocabulary().doors()) {
      for (Mention topic : door.topics()) {
        if (!topics.contains(topic.name())) {
          findings.add(
              error(topic, "topic-unknown", "no topic \"%s\"".formatted(topic.name()))
                  .withHint(Suggestions.didYouMean(topic.name(), topics)));
        }
      }
    }
    report.addAll(findings);
  }

  private static List<Step> steps(Site site) {
    List<Step> steps = new ArrayList<>();
    for (Door door : site.vocabulary().doors()) {
      steps.addAll(door.steps());
    }
    for (LearningPath path : site.vocabulary().paths()) {
      steps.addAll(path.steps());
    }
    return steps;
  }

  private static Optional<Diagnostic> finding(Site site, Made made, Anchors anchors, Step step) {
    Mention to = step.to();
    if (step.isMade()) {
      return made.has(to.name())
          ? Optional.empty()
          : Optional.of(missing(to, to.name(), made.files().keySet()));
    }
    Optional<Page> page = site.bySlug(step.slug());
    if (page.isEmpty()) {
      return Optional.of(missing(to, step.slug(), site.slugs()));
    }
    Set<String> ids = anchors.of(page.get());
    if (step.anchor().isEmpty() || ids.contains(step.anchor())) {
      return Optional.empty();
    }
    return Optional.of(
        error(
                to,
                "anchor-missing",
                "no heading \"#%s\" in %s".formatted(step.anchor(), page.get().file()))
            .withHint(Suggestions.didYouMean(step.anchor(), ids)));
  }

  private static Diagnostic missing(Mention to, String name, Set<String> names) {
    return error(to, "link-broken", "no page \"%s\"".formatted(name))
        .withHint(Suggestions.didYouMean(name, names));
  }

  private static Diagnostic error(Mention at, String rule, String message) {
    return Diagnostic.error(at.file(), at.position(), at.name().length(), rule, message);
  }
}
