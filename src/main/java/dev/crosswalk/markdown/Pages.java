package dev.crosswalk.markdown;

import dev.crosswalk.markdown.body.Dialect;
import dev.crosswalk.markdown.body.PageKinds;
import dev.crosswalk.markdown.data.VocabularyReader;
import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.markdown.frontmatter.Headers;
import dev.crosswalk.markdown.links.Catalogue;
import dev.crosswalk.markdown.links.LocalFiles;
import dev.crosswalk.markdown.outline.ReadingOrder;
import dev.crosswalk.markdown.text.Expander;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Outline;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Proofs;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Site.Absent;
import dev.crosswalk.model.Site.Vocabulary;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Workers;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Parses sources into a site. Thread-safe; parses pages in parallel, answers in their order. */
public final class Pages {
  private Pages() {}

  /**
   * Parses all pages. Content never makes it throw: what cannot be parsed is a finding.
   *
   * @param proofs asked once for each page of a strict site
   * @param now in UTC; decides only which pages of JBake's status {@code published-date} are out
   * @param workers parse bodies, each on its own
   */
  public static Result<ParsedSite> parse(
      Settings settings, Sources sources, Proofs proofs, LocalDateTime now, Workers workers) {
    List<Diagnostic> findings = new ArrayList<>();
    for (String name : Dialect.unsupported(settings)) {
      findings.add(
          Diagnostic.warning(
              "jbake.properties",
              Position.START,
              1,
              "markdown-extension",
              "the Markdown extension " + name + " is not supported"));
    }
    ReadingOrder order = ReadingOrder.of(settings, sources);
    Expander expander = new Expander(settings, sources);
    Headers.Read headers = Headers.read(settings, sources.pages(), order, expander, now);
    findings.addAll(headers.findings());
    Catalogue catalogue = new Catalogue(settings, headers.entries(), findings);
    List<Entry> shown = new ArrayList<>();
    List<Absent> absent = new ArrayList<>();
    for (Entry entry : catalogue.entries()) {
      if (!entry.isShown(settings)) {
        absent.add(new Absent(entry.meta().slug(), entry.meta().uri(), true));
      } else if (headers.unreadable().contains(entry.file())) {
        absent.add(new Absent(entry.meta().slug(), entry.meta().uri(), false));
      } else {
        shown.add(entry);
      }
    }
    Vocabulary vocabulary = VocabularyReader.read(settings, sources.data(), shown, findings);
    Outline outline = order.outline(catalogue, shown, findings);
    LocalFiles local = LocalFiles.of(sources);
    Bodies bodies = new Bodies(settings, catalogue, local, proofs, expander);
    List<Page> pages = new ArrayList<>();
    List<Bodies.Parsed> parsed = workers.map(shown, bodies::parse);
    for (int i = 0; i < parsed.size(); i++) {
      findings.addAll(parsed.get(i).findings());
      Entry entry = shown.get(i);
      parsed
          .get(i)
          .body()
          .ifPresentOrElse(
              body -> pages.add(PageKinds.page(entry, body)),
              () -> absent.add(new Absent(entry.meta().slug(), entry.meta().uri(), false)));
    }
    Site site =
        new Site(
            settings,
            pages,
            vocabulary,
            new Site.Surroundings(local.paths(), List.copyOf(absent), local.refused()),
            outline);
    SortedSet<String> withErrors = withErrors(sources, findings);
    int drafts =
        (int)
            catalogue.entries().stream()
                .filter(entry -> !entry.isShown(settings))
                .filter(entry -> !withErrors.contains(entry.file()))
                .count();
    return new Result<>(new ParsedSite(site, sources.pages().size(), withErrors, drafts), findings);
  }

  private static SortedSet<String> withErrors(Sources sources, List<Diagnostic> findings) {
    Set<String> erroneous = new HashSet<>();
    findings.stream().filter(Diagnostic::isError).forEach(it -> erroneous.add(it.file()));
    TreeSet<String> files = new TreeSet<>();
    sources.pages().forEach(page -> files.add(page.path()));
    files.retainAll(erroneous);
    return files;
  }
}
