package dev.crosswalk.check;

import dev.crosswalk.check.prose.Prose;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Sources.Asset;
import java.util.List;

/** Checks a site. */
public final class Checks {
  private Checks() {}

  private static final List<Rule> EVERYWHERE =
      List.of(new LinksLead(), new AnchorsExist(), new LinksAllowed(), new ImagesExist());

  private static final List<Rule> STRICT =
      List.of(
          new ImagesHaveAlt(),
          new LinksSay(),
          new HeadingsInSteps(),
          new PagesHaveText(),
          new TitlesDiffer(),
          new QuestionsDiffer(),
          new NamesKnown(),
          new FactsKnown(),
          new SeeLeads(),
          new AliasesFree(),
          new TablesExist(),
          new CellsLead(),
          new StepsLead(),
          new CardSections(),
          new CardSamples(),
          new FenceOptions());

  /** The author's files that are published as they are; a finding for each that is not, or why. */
  public static Result<List<Asset>> publishable(Site site, Sources sources) {
    return new SitePaths(site).publishable(sources);
  }

  /** The findings of all rules, in order of their place. */
  public static List<Diagnostic> run(Site site) {
    Report report = new Report(site);
    EVERYWHERE.forEach(rule -> rule.check(site, report));
    if (site.settings().strict()) {
      STRICT.forEach(rule -> rule.check(site, report));
      site.pages().stream().map(Prose::findings).forEach(report::addAll);
    }
    return report.findings();
  }
}
