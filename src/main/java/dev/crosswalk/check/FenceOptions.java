package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Language;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Sample;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Suggestions;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words behind a fence's language are those of the content format, where they may stand. */
final class FenceOptions implements Rule {
  private static final Set<String> PROGRAM =
      Set.of(
          "fails",
          "panics",
          "race",
          "prints",
          "run",
          "reason",
          "test",
          "part",
          "title",
          "fragment",
          "quote");
  private static final Set<String> OTHER = Set.of("title", "quote");
  private static final Set<String> TEXT = Set.of("title", "output", "quote");

  /** The forms that the theme has. */
  private static final Set<String> FORMS = Set.of("cost");

  @Override
  public void check(Site site, Report report) {
    for (Page page : site.pages()) {
      for (Sample sample : page.body().samples()) {
        Set<String> allowed = allowed(sample.language());
        for (String option : sample.options().keySet()) {
          if (!allowed.contains(option)) {
            report.add(
                place(page, sample, option),
                "fence-option",
                "unknown word \"%s\" behind %s"
                    .formatted(option, sample.language().isEmpty() ? "```" : sample.language()),
                hint(option, allowed));
          }
        }
        combinations(report, page, sample);
      }
    }
  }

  private static Set<String> allowed(String language) {
    if (Language.of(language).isPresent()) {
      return PROGRAM;
    }
    return switch (language) {
      case "text" -> TEXT;
      case Sample.FORM -> FORMS;
      default -> OTHER;
    };
  }

  private static Optional<String> hint(String option, Set<String> allowed) {
    return Suggestions.didYouMean(option, allowed)
        .or(() -> Optional.of("known here: " + String.join(", ", new TreeSet<>(allowed))));
  }

  private static void combinations(Report report, Page page, Sample sample) {
    Set<String> options = sample.options().keySet();
    if (options.contains("fragment") && page instanceof Page.Card) {
      report.add(
          place(page, sample, "fragment"),
          "fence-fragment",
          "a card's samples are whole programs",
          "make it a program, or write it as inline code");
    }
    if (options.contains("quote") && sample.isProgram()) {
      report.add(
          place(page, sample, "quote"),
          "fence-option",
          "a quote of the service is no program of its own",
          "add the word fragment");
    }
    if (sample.language().equals(Sample.FORM)) {
      form(report, page, sample);
    }
    if (options.contains("race") && sample.language().equals("rust")) {
      report.add(
          place(page, sample, "race"), "fence-option", "only Go has a race detector to report it");
    }
    if (options.contains("run") && !sample.options().getOrDefault("run", "").equals("no")) {
      report.add(place(page, sample, "run"), "fence-option", "run= can only be no");
    }
    if (options.contains("run") && !options.contains("reason")) {
      report.add(
          place(page, sample, "run"),
          "fence-option",
          "run=no without a reason",
          "add reason=\"…\": the page shows it");
    }
  }

  /** A form belongs to the kind of page whose tables it reads, and brings nothing of its own. */
  private static void form(Report report, Page page, Sample sample) {
    long forms =
        page.body().samples().stream().filter(it -> it.language().equals(Sample.FORM)).count();
    Place place = place(page, sample, "form");
    if (!sample.options().containsKey("cost")) {
      report.add(place, "fence-form", "which form?", "known here: cost");
    } else if (!(page instanceof Page.Decision)) {
      report.add(place, "fence-form", "a form stands in a decision only");
    } else if (forms > 1) {
      report.add(place, "fence-form", "a page has one form at most");
    } else if (!sample.code().isBlank()) {
      report.add(place, "fence-form", "a form has no text of its own", "empty the fence");
    }
  }

  /** Where the word stands in the fence's line. */
  private static Place place(Page page, Sample sample, String option) {
    Position fence = sample.position();
    Source source = new Source(page.file(), page.file(), page.body().markdown(), Optional.empty());
    int column = source.line(fence.line()).indexOf(" " + option);
    Position position = column < 0 ? fence : new Position(fence.line(), column + 2);
    return new Place(page, position, option.length());
  }
}
