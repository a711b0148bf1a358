package dev.crosswalk.markdown.outline;

import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.markdown.frontmatter.ListedPages;
import dev.crosswalk.markdown.links.Catalogue;
import dev.crosswalk.markdown.text.Uris;
import dev.crosswalk.model.Contents;
import dev.crosswalk.model.Contents.Line;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Order;
import dev.crosswalk.model.Outline;
import dev.crosswalk.model.Outline.Target;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Project.Tool;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reading order of a foreign folder. First, before any page is read, what its table of contents
 * says: which page is the first, and what a page without a title is called. Then, when all
 * addresses are known, the outline.
 */
public final class ReadingOrder implements ListedPages {
  private final Settings settings;
  private final Order order;
  private final Optional<Contents> contents;
  private final ListedPaths paths;
  private final Map<String, String> titles = new HashMap<>();
  private final List<String> listed = new ArrayList<>();

  private ReadingOrder(Settings settings, Sources sources) {
    this.settings = settings;
    this.order = sources.order();
    this.paths = new ListedPaths(sources.pages());
    boolean numbered = settings.project().tool() == Tool.MDBOOK;
    this.contents =
        order
            .nav()
            .or(() -> order.summary().map(source -> SummaryReader.read(source, numbered)))
            .filter(found -> !found.lines().isEmpty());
    contents.ifPresent(found -> note(found.lines()));
  }

  public static ReadingOrder of(Settings settings, Sources sources) {
    return new ReadingOrder(settings, sources);
  }

  private void note(List<Line> lines) {
    for (Line line : lines) {
      paths
          .find(line.target())
          .ifPresent(found -> {
            listed.add(found.path());
            if (!line.title().isEmpty()) {
              titles.putIfAbsent(found.path(), line.title());
            }
          });
      note(line.children());
    }
  }

  /** What the table of contents calls the page of this content path. */
  @Override
  public Optional<String> title(String contentPath) {
    return Optional.ofNullable(titles.get(contentPath));
  }

  /**
   * The content path of the page that is the site's first: of a book the first chapter, of a wiki
   * {@code Home.md}; else the first of the list, unless the folder has a page of its own.
   */
  @Override
  public Optional<String> home() {
    if (!settings.foreign()) {
      return Optional.empty();
    }
    Optional<String> first = listed.stream().findFirst();
    return switch (settings.project().tool()) {
      case MDBOOK -> first;
      case WIKI ->
          paths.named("Home").or(() -> paths.folderPage().isPresent() ? Optional.empty() : first);
      case DOCUSAURUS -> paths.rooted();
      case MKDOCS, NONE ->
          paths.folderPage().isPresent() ? Optional.empty() : first.or(() -> paths.named("Home"));
    };
  }

  /**
   * The outline; findings say what the author's own list has wrong.
   *
   * @param shown the pages of the site
   */
  public Outline outline(Catalogue catalogue, List<Entry> shown, List<Diagnostic> findings) {
    if (!settings.foreign()) {
      return Outline.NONE;
    }
    if (contents.isEmpty()) {
      return new FolderOutline(shown, order.folders()).outline();
    }
    Set<String> present = new HashSet<>();
    shown.forEach(entry -> present.add(entry.meta().uri()));
    String file = contents.get().file();
    List<Outline.Entry> entries =
        entries(contents.get().lines(), new Resolving(catalogue, present, file, findings));
    Outline outline = new Outline(entries, true);
    reportUnlisted(outline, shown, findings);
    return outline;
  }

  private record Resolving(
      Catalogue catalogue, Set<String> present, String file, List<Diagnostic> findings) {}

  private List<Outline.Entry> entries(List<Line> lines, Resolving resolving) {
    List<Outline.Entry> entries = new ArrayList<>();
    for (Line line : lines) {
      List<Outline.Entry> below = entries(line.children(), resolving);
      Optional<ListedPaths.Found> found = paths.find(line.target());
      Optional<Entry> page = found.flatMap(it -> resolving.catalogue.byContentPath(it.path()));
      Optional<String> web = ListedPaths.external(line.target());
      if (page.isEmpty() && web.isEmpty() && !line.target().isEmpty()) {
        resolving.findings.add(broken(line, resolving.file));
      }
      Target target =
          page.map(it -> it.meta().uri())
              .filter(resolving.present::contains)
              .<Target>map(
                  uri -> new Target.ToPage(uri, found.map(ListedPaths.Found::anchor).orElse("")))
              .or(() -> page.isPresent() ? Optional.empty() : web.map(Target.External::new))
              .orElseGet(Target.Nowhere::new);
      String title = title(line, found, page);
      if (!title.isEmpty() || !below.isEmpty()) {
        entries.add(new Outline.Entry(line.number(), title, target, below));
      }
    }
    return entries;
  }

  private static String title(Line line, Optional<ListedPaths.Found> found, Optional<Entry> page) {
    return line.title().isEmpty()
        ? found
            .flatMap(ListedPaths.Found::text)
            .or(() -> page.map(it -> it.meta().title()))
            .orElse(line.target())
        : line.title();
  }

  private Diagnostic broken(Line line, String file) {
    String name = Uris.fileName(line.target());
    return Diagnostic.warning(
            file,
            line.position(),
            line.target().length(),
            "outline-broken",
            "no page \"" + line.target() + "\"")
        .withHint(Suggestions.didYouMean(name, paths.names()));
  }

  /** mdBook and MkDocs would leave these pages out, or out of sight. */
  private void reportUnlisted(Outline outline, List<Entry> shown, List<Diagnostic> findings) {
    Tool tool = settings.project().tool();
    Set<String> inOrder = outline.pages();
    List<String> missing =
        shown.stream()
            .filter(entry -> !inOrder.contains(entry.meta().uri()))
            .map(entry -> entry.source().contentPath())
            .toList();
    if (missing.isEmpty() || (tool != Tool.MDBOOK && tool != Tool.MKDOCS)) {
      return;
    }
    String file = contents.map(Contents::file).orElse("");
    String names = String.join(", ", missing.subList(0, Math.min(3, missing.size())));
    String message =
        "%d %s not listed here and %s no place in the order: %s%s"
            .formatted(
                missing.size(),
                missing.size() == 1 ? "page is" : "pages are",
                missing.size() == 1 ? "has" : "have",
                names,
                missing.size() > 3 ? ", …" : "");
    findings.add(Diagnostic.warning(file, Position.START, 1, "outline-unlisted", message));
  }
}
