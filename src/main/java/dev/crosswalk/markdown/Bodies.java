package dev.crosswalk.markdown;

import dev.crosswalk.markdown.body.BodyTree;
import dev.crosswalk.markdown.body.BodyTree.HeadingMark;
import dev.crosswalk.markdown.body.Dialect;
import dev.crosswalk.markdown.body.HiddenLines;
import dev.crosswalk.markdown.body.ImageSize;
import dev.crosswalk.markdown.body.PageContext;
import dev.crosswalk.markdown.foreign.Syntax;
import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.markdown.html.HtmlPage;
import dev.crosswalk.markdown.html.MarkRenderer;
import dev.crosswalk.markdown.html.PageDom;
import dev.crosswalk.markdown.html.SafeHtml;
import dev.crosswalk.markdown.links.Catalogue;
import dev.crosswalk.markdown.links.LocalFiles;
import dev.crosswalk.markdown.links.Targets;
import dev.crosswalk.markdown.meaning.ForeignTree;
import dev.crosswalk.markdown.meaning.LeftOvers;
import dev.crosswalk.markdown.meaning.Unknowns;
import dev.crosswalk.markdown.text.Expanded;
import dev.crosswalk.markdown.text.Expander;
import dev.crosswalk.markdown.text.Limits;
import dev.crosswalk.markdown.text.Lines;
import dev.crosswalk.markdown.text.Uris;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Body;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Proofs;
import dev.crosswalk.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Step two of parsing: bodies, each on its own, by several threads. */
final class Bodies {
  private final Settings settings;
  private final Catalogue catalogue;
  private final LocalFiles files;
  private final Proofs proofs;
  private final Map<String, List<String>> assetsByName;
  private final Map<String, Optional<ImageSize>> sizes = new ConcurrentHashMap<>();
  private final Dialect dialect;
  private final SafeHtml safe;
  private final Expander expander;
  private final HiddenLines hidden;

  Bodies(
      Settings settings, Catalogue catalogue, LocalFiles files, Proofs proofs, Expander expander) {
    this.settings = settings;
    this.catalogue = catalogue;
    this.proofs = proofs;
    this.files = files;
    this.assetsByName =
        files.paths().stream()
            .sorted()
            .collect(Collectors.groupingBy(path -> Uris.fileName(path).toLowerCase(Locale.ROOT)));
    this.dialect = Dialect.of(settings);
    this.safe = new SafeHtml(!settings.theme());
    this.expander = expander;
    this.hidden = HiddenLines.of(settings);
  }

  /**
   * @param body empty if the page cannot be shown
   */
  record Parsed(Optional<Body> body, List<Diagnostic> findings) {
    Parsed and(List<Diagnostic> others) {
      List<Diagnostic> all = new ArrayList<>(others);
      all.addAll(findings);
      return new Parsed(body, all);
    }
  }

  Parsed parse(Entry entry) {
    Expanded expanded = expander.expand(entry.source(), entry.body());
    Lines lines = new Lines(entry.source().text(), entry.body(), expanded.origin());
    return parse(entry, expanded.text(), lines).and(expanded.findings());
  }

  private Node document(Entry entry, String text) {
    return settings.foreign()
        ? dialect.parse(text, Syntax.of(settings, catalogue, entry))
        : dialect.parser().parse(text);
  }

  /** A vault names its pictures without their folders. */
  private String picture(String name) {
    String bare = name.replaceFirst("[?#].*", "");
    String wanted = "/" + bare.toLowerCase(Locale.ROOT);
    return assetsByName.getOrDefault(Uris.fileName(wanted), List.of()).stream()
        .filter(path -> ("/" + path.toLowerCase(Locale.ROOT)).endsWith(wanted))
        .findFirst()
        .map(path -> "/" + Address.of(path))
        .orElse(name);
  }

  private Parsed parse(Entry entry, String text, Lines lines) {
    Optional<Diagnostic> tooMuch = Limits.check(entry.file(), text, lines);
    if (tooMuch.isPresent()) {
      return new Parsed(Optional.empty(), List.of(tooMuch.get()));
    }
    try {
      return parseTree(entry, text, lines);
    } catch (StackOverflowError e) {
      // The nesting limits make this unlikely; a page must not end the build even so
      Diagnostic finding =
          Diagnostic.error(
              entry.file(), lines.position(0), 1, "page-too-deep", "nested too deeply to be read");
      return new Parsed(Optional.empty(), List.of(finding));
    }
  }

  private Parsed parseTree(Entry entry, String text, Lines lines) {
    Targets targets = new Targets(settings, catalogue, files, entry);
    boolean html = entry.file().endsWith(".html");
    Node document = html ? HtmlPage.document(text) : document(entry, text);
    Unknowns unknowns = new Unknowns(entry.file(), lines);
    if (settings.foreign()) {
      foreign(document, text, entry, targets, unknowns);
    }
    BodyTree tree = new BodyTree(text, lines, targets, settings.foreign(), hidden);
    if (entry.titleInBody()) {
      dropTitle(document, tree, entry.meta().title(), hidden.folds() ? 2 : 1);
    }
    tree.read(document);
    if (tree.headings().size() > Limits.MAX_HEADINGS) {
      HeadingMark first = tree.headings().get(Limits.MAX_HEADINGS);
      return new Parsed(Optional.empty(), List.of(tooManyHeadings(entry, first.position())));
    }
    boolean figures = settings.theme() || settings.highlight();
    String unsafe = MarkRenderer.render(document, dialect, tree, targets, figures);
    PageContext page = new PageContext(settings, entry, targets, lines, text, this::size, proofs);
    PageDom dom = new PageDom(page, tree);
    Body body = dom.finish(safe.clean(unsafe, tree.hasRawHtml()), safe);
    List<Diagnostic> findings = new ArrayList<>(dropped(entry, tree));
    findings.addAll(dom.drawings().findings());
    return new Parsed(Optional.of(body), findings).and(unknowns.findings());
  }

  /** What other tools mean by their syntax; what nobody here understands is noted. */
  private void foreign(
      Node document, String text, Entry entry, Targets targets, Unknowns unknowns) {
    Syntax syntax = Syntax.of(settings, catalogue, entry);
    new ForeignTree(text, syntax, targets, catalogue.wiki(), this::picture, unknowns)
        .settle(document);
    document.accept(new LeftOvers(text, unknowns));
  }

  /** In a strict site: {@code Vec<T>} outside code would lose its end without a word. */
  private List<Diagnostic> dropped(Entry entry, BodyTree tree) {
    List<Diagnostic> findings = new ArrayList<>();
    if (settings.strict()) {
      tree.droppedTags()
          .forEach((tag, position) ->
              findings.add(
                  Diagnostic.error(
                          entry.file(),
                          position,
                          tag.length() + 1,
                          "html-refused",
                          "<" + tag + "> is not among the allowed HTML elements")
                      .withHint("if it is code, put it between backticks")));
    }
    return findings;
  }

  private static Diagnostic tooManyHeadings(Entry entry, Position position) {
    return Diagnostic.error(
            entry.file(),
            position,
            1,
            "page-too-large",
            "more than " + Limits.MAX_HEADINGS + " headings")
        .withHint("split the page");
  }

  private Optional<ImageSize> size(String path) {
    return files
        .asset(path)
        .flatMap(asset -> sizes.computeIfAbsent(path, _ -> ImageSize.read(asset)));
  }

  /**
   * The layout shows the title: a first heading that says the same is left out. Where it is of
   * level 2, as in books whose chapters have many files, those below it move up.
   *
   * @param deepest level at which a heading can be the title
   */
  private static void dropTitle(Node document, BodyTree tree, String title, int deepest) {
    List<Heading> headings = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        headings.add(heading);
      }
    }
    if (headings.isEmpty()) {
      return;
    }
    Heading first = headings.getFirst();
    String said = letters(tree.text(first));
    if (first.getLevel() == 1 && said.startsWith(letters(title))) {
      first.unlink();
    } else if (first.getLevel() == 2
        && deepest == 2
        && first.getPrevious() == null
        && said.equals(letters(title))) {
      first.unlink();
      headings.stream()
          .skip(1)
          .takeWhile(heading -> heading.getLevel() > 2)
          .forEach(heading -> heading.setLevel(heading.getLevel() - 1));
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
