package dev.crosswalk.markdown.body;

import dev.crosswalk.markdown.foreign.ForeignParser;
import dev.crosswalk.markdown.foreign.Syntax;
import dev.crosswalk.markdown.links.WikiLink;
import dev.crosswalk.markdown.nodes.Footnotes;
import dev.crosswalk.model.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Which Markdown a site is written in: GitHub's and our links, or in a JBake project the extensions
 * that its settings name. Thread-safe.
 *
 * @param hardWraps whether a line end in a paragraph is a line break
 */
public record Dialect(Parser parser, List<Extension> extensions, boolean hardWraps) {

  /** GitHub nests as deep; what is deeper is text. */
  private static final int MAX_NESTING = 100;

  /** JBake's default, without what only flexmark has. */
  private static final String JBAKE_DEFAULT = "HARDWRAPS,AUTOLINKS,FENCED_CODE_BLOCKS,DEFINITIONS";

  /** Extensions of flexmark that are always on here, or that have no effect on HTML. */
  private static final Set<String> NO_OP = Set.of("FENCED_CODE_BLOCKS", "NONE", "");

  public static Dialect of(Settings settings) {
    if (!settings.theme()) {
      return jbake(names(settings));
    }
    List<Extension> extensions =
        List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            AutolinkExtension.create());
    return new Dialect(ours(extensions).build(), extensions, false);
  }

  private static Parser.Builder ours(List<Extension> extensions) {
    return WikiLink.readBy(builder(extensions))
        .linkProcessor(Footnotes::process)
        .customBlockParserFactory(new Footnotes.Definitions());
  }

  /** The tree of one page of a folder that was written for another tool. */
  public Node parse(String body, Syntax syntax) {
    return ForeignParser.of(ours(extensions), body, syntax).parse(body);
  }

  private static Dialect jbake(Set<String> names) {
    List<Extension> extensions = new ArrayList<>();
    if (names.contains("TABLES")) {
      extensions.add(TablesExtension.create());
    }
    if (names.contains("STRIKETHROUGH")) {
      extensions.add(StrikethroughExtension.create());
    }
    if (names.contains("TASKLISTITEMS")) {
      extensions.add(TaskListItemsExtension.create());
    }
    if (names.contains("AUTOLINKS")) {
      extensions.add(AutolinkExtension.create());
    }
    return new Dialect(
        builder(extensions).build(), List.copyOf(extensions), names.contains("HARDWRAPS"));
  }

  private static Parser.Builder builder(List<Extension> extensions) {
    return Parser.builder()
        .extensions(extensions)
        .maxOpenBlockParsers(MAX_NESTING)
        .maxInlineNesting(MAX_NESTING)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
  }

  /** The extensions that {@code markdown.extensions} names and that are not supported. */
  public static Set<String> unsupported(Settings settings) {
    Set<String> names = new LinkedHashSet<>();
    if (!settings.theme()) {
      names.addAll(names(settings));
      names.removeAll(NO_OP);
      names.removeAll(Set.of("TABLES", "STRIKETHROUGH", "TASKLISTITEMS", "AUTOLINKS", "HARDWRAPS"));
      // In JBake's own default nobody asked for it
      if (!settings.properties().containsKey("markdown.extensions")) {
        names.remove("DEFINITIONS");
      }
    }
    return names;
  }

  /** As JBake reads them: {@code -NAME} takes away what was added before it. */
  private static Set<String> names(Settings settings) {
    Set<String> names = new LinkedHashSet<>();
    String written = settings.properties().getOrDefault("markdown.extensions", JBAKE_DEFAULT);
    for (String word : written.split(",")) {
      String name = word.strip();
      if (name.startsWith("-")) {
        names.remove(name.substring(1));
      } else {
        names.add(name.startsWith("+") ? name.substring(1) : name);
      }
    }
    return names;
  }
}
