package dev.crosswalk.markdown;

import dev.crosswalk.markdown.body.BodyTree;
import dev.crosswalk.markdown.body.Dialect;
import dev.crosswalk.markdown.body.HiddenLines;
import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.markdown.frontmatter.Headers;
import dev.crosswalk.markdown.html.MarkRenderer;
import dev.crosswalk.markdown.links.Catalogue;
import dev.crosswalk.markdown.links.LocalFiles;
import dev.crosswalk.markdown.links.Targets;
import dev.crosswalk.markdown.outline.ReadingOrder;
import dev.crosswalk.markdown.text.Expander;
import dev.crosswalk.markdown.text.Lines;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.jsoup.nodes.Entities;

/** A page's HTML as the parser and the renderer of pages give it, before the safety pass. */
final class Unclean {
  private static final String HEADER = "---\ntitle: \"T\"\n---\n";
  private static final String JBAKE_HEADER = "title=T\ntype=page\nstatus=published\n~~~~~~\n";
  private static final Pattern FENCE = Pattern.compile("<pre data-n=\"(\\d+)\"></pre>");
  private static final Pattern NUMBER = Pattern.compile(" data-n=\"\\d+\"");

  private Unclean() {}

  /**
   * Each text as a page of its own, with the marks resolved that the page replaces later: fences
   * stand as stock Markdown has them, the numbers of links, images and headings are gone.
   */
  static List<String> html(Settings settings, List<String> texts) {
    String header = settings.theme() ? HEADER : JBAKE_HEADER;
    List<Source> sources = new ArrayList<>();
    for (String text : texts) {
      String name = "a" + sources.size() + ".md";
      sources.add(new Source("content/" + name, name, header + text, Optional.empty()));
    }
    LocalDateTime now = LocalDateTime.of(2026, 11, 22, 0, 0);
    Sources all = new Sources(Path.of("."), sources, List.of(), List.of());
    ReadingOrder order = ReadingOrder.of(settings, all);
    List<Entry> entries =
        Headers.read(settings, sources, order, new Expander(settings, all), now).entries();
    Catalogue catalogue = new Catalogue(settings, entries, new ArrayList<>());
    return entries.stream().map(entry -> html(settings, catalogue, entry)).toList();
  }

  private static String html(Settings settings, Catalogue catalogue, Entry entry) {
    String source = entry.source().text();
    String body = source.substring(entry.body());
    Targets targets = new Targets(settings, catalogue, new LocalFiles(Map.of(), Map.of()), entry);
    Dialect dialect = Dialect.of(settings);
    Node document = dialect.parser().parse(body);
    boolean loose = settings.theme() && !settings.strict();
    BodyTree tree =
        new BodyTree(
            body, new Lines(source, entry.body()), targets, loose, HiddenLines.of(settings));
    tree.read(document);
    String html = MarkRenderer.render(document, dialect, tree, targets, true);
    html = FENCE.matcher(html).replaceAll(mark -> Matcher.quoteReplacement(fence(mark, tree)));
    return NUMBER.matcher(html).replaceAll("");
  }

  private static String fence(MatchResult mark, BodyTree tree) {
    BodyTree.Fence fence = tree.fences().get(Integer.parseInt(mark.group(1)));
    String language = fence.info().language();
    String type = language.isEmpty() ? "" : " class=\"language-" + language + "\"";
    String code = Entities.escape(fence.code()).replace("\"", "&quot;");
    return "<pre><code" + type + ">" + code + "</code></pre>";
  }
}
