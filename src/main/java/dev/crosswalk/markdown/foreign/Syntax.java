package dev.crosswalk.markdown.foreign;

import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.markdown.links.Catalogue;
import dev.crosswalk.model.Project.Tool;
import dev.crosswalk.model.Settings;
import java.util.Map;

/**
 * What the parser of one page has to know of the folder to tell syntax from text.
 *
 * @param mdx whether braces and tags of the page are JavaScript's
 * @param vault whether the folder's pages link with two brackets, as Obsidian's and wikis do
 * @param values what templates may ask for, by name: {@code page.title}
 */
public record Syntax(Tool tool, boolean mdx, boolean vault, Map<String, String> values) {

  public static Syntax of(Settings settings, Catalogue catalogue, Entry entry) {
    Tool tool = settings.project().tool();
    boolean mdx = entry.file().endsWith(".mdx") || tool == Tool.DOCUSAURUS;
    String title = entry.meta().title();
    Map<String, String> values =
        Map.of(
            "page.title",
            title,
            "frontMatter.title",
            title,
            "frontmatter.title",
            title,
            "$frontmatter.title",
            title,
            "site.title",
            settings.title(),
            "site.description",
            settings.description(),
            "site.baseurl",
            "",
            "site.url",
            "",
            "page.baseurl",
            "");
    return new Syntax(tool, mdx, catalogue.wiki().vault(), values);
  }

  /** Whether what Python-Markdown's extensions add is expected. */
  boolean python() {
    return tool == Tool.MKDOCS;
  }

  /** Whether two equals signs mark what is between them. */
  boolean marks() {
    return vault || python();
  }
}
