package dev.crosswalk.bake;

import dev.crosswalk.bake.view.StepView;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Heading;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Steps as templates see them; one that leads nowhere, which the checks have refused, is left out.
 */
final class Steps {
  /** Titles of the made pages that a step may lead to. */
  private static final Map<String, String> TITLES =
      Map.of(
          Made.DECIDE, MadePages.DECIDE_TITLE,
          Made.LETTERS, MadePages.LETTERS_TITLE,
          Made.PATHS, MadePages.PATHS_TITLE);

  private final Site site;

  Steps(Site site) {
    this.site = site;
  }

  List<StepView> views(List<Step> steps) {
    return steps.stream().flatMap(step -> view(step).stream()).toList();
  }

  private Optional<StepView> view(Step step) {
    String to = step.to().name();
    if (step.isMade()) {
      String title = TITLES.getOrDefault(to, to);
      return Optional.of(
          new StepView(
              to, Address.of(to), title, "", "", step.why(), "", step.minutes().orElse(0)));
    }
    return site.bySlug(step.slug()).map(page -> view(page, step));
  }

  private static StepView view(Page page, Step step) {
    String anchor = step.anchor();
    return new StepView(
        step.to().name(),
        Address.of(page.uri()) + (anchor.isEmpty() ? "" : "#" + anchor),
        page.title(),
        page.body().headings().stream()
            .filter(heading -> heading.id().equals(anchor))
            .map(Heading::text)
            .findFirst()
            .orElse(""),
        question(page),
        step.why().isEmpty() ? page.meta().summary() : step.why(),
        page.kind().label(),
        step.minutes().orElse(minutes(page, anchor)));
  }

  /** A page that no step names, under its own summary. */
  StepView view(Page page) {
    return new StepView(
        page.slug(),
        Address.of(page.uri()),
        page.title(),
        "",
        question(page),
        page.meta().summary(),
        page.kind().label(),
        minutes(page, ""));
  }

  private static int minutes(Page page, String anchor) {
    if (!anchor.isEmpty()) {
      return page.body().readingMinutes(anchor);
    }
    return page instanceof Page.Reference ? 0 : page.body().readingMinutes();
  }

  private static String question(Page page) {
    return page instanceof Page.Decision decision ? decision.question() : "";
  }

  /** {@code 45 min}, {@code 2 h 10 min}. */
  static String time(List<StepView> steps) {
    int minutes = steps.stream().mapToInt(StepView::minutes).sum();
    String rest = minutes % 60 == 0 ? "" : " " + minutes % 60 + " min";
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h" + rest;
  }
}
