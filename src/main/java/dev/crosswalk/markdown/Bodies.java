package dev.crosswalk.markdown;

import dev.crosswalk.markdown.BodyTree.HeadingMark;
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
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Step two of parsing: bodies, each on its own, by several threads. */
final class Bodies {
  private final Settings settings;
  private final Catalogue catalogue;
  private final LocalFiles files;
  private final Proofs proofs;
  private final Map<String, Optional<ImageSize>> sizes = new ConcurrentHashMap<>();
  private final Dialect dialect;
  private final SafeHtml safe;

  Bodies(Settings settings, Catalogue catalogue, LocalFiles files, Proofs proofs) {
    this.settings = settings;
    this.catalogue = catalogue;
    this.proofs = proofs;
    this.files = files;
    this.dialect = Dialect.of(settings);
    this.safe = new SafeHtml(!settings.theme());
  }

  /**
   * @param body empty if the page cannot be shown
   */
  record Parsed(Optional<Body> body, List<Diagnostic> findings) {}

  Parsed parse(Entry entry) {
    String text = entry.source().text().substring(entry.body());
    Lines lines = new Lines(entry.source().text(), entry.body());
    Optional<Diagnostic> tooMuch = Limits.check(entry.file(), text, lines);
    if (tooMuch.isPresent()) {
      return new Parsed(Optional.empty(), List.of(tooMuch.get()));
    }
    try {
      return parse(entry, text, lines);
    } catch (StackOverflowError e) {
      // The nesting limits make this unlikely; a page must not end the build even so
      Diagnostic finding =
          Diagnostic.error(
              entry.file(), lines.position(0), 1, "page-too-deep", "nested too deeply to be read");
      return new Parsed(Optional.empty(), List.of(finding));
    }
  }

  private Parsed parse(Entry entry, String text, Lines lines) {
    Targets targets = new Targets(settings, catalogue, files, entry);
    boolean html = entry.file().endsWith(".html");
    Node document = html ? HtmlPage.document(text) : dialect.parser().parse(text);
    boolean loose = settings.theme() && !settings.strict();
    BodyTree tree = new BodyTree(text, lines, targets, loose);
    if (entry.titleInBody()) {
      dropTitle(document, tree, entry);
    }
    tree.read(document);
    if (tree.headings().size() > Limits.MAX_HEADINGS) {
      HeadingMark first = tree.headings().get(Limits.MAX_HEADINGS);
      return new Parsed(Optional.empty(), List.of(tooManyHeadings(entry, first.position())));
    }
    boolean figures = settings.theme() || settings.highlight();
    String unsafe = MarkRenderer.render(document, dialect, tree, targets, figures);
    PageContext page = new PageContext(settings, entry, targets, lines, text, this::size, proofs);
    Body body = new PageDom(page, tree).finish(safe.clean(unsafe, tree.hasRawHtml()), safe);
    return new Parsed(Optional.of(body), dropped(entry, tree));
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

  /** The layout shows the title: a first heading that says the same is left out. */
  private static void dropTitle(Node document, BodyTree tree, Entry entry) {
    Node first = document.getFirstChild();
    while (first != null && !(first instanceof Heading)) {
      first = first.getNext();
    }
    if (first instanceof Heading heading
        && heading.getLevel() == 1
        && letters(tree.text(heading)).startsWith(letters(entry.meta().title()))) {
      heading.unlink();
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
