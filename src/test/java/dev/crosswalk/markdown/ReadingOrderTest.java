package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Order;
import dev.crosswalk.model.Outline;
import dev.crosswalk.model.Project.Tool;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a table of contents, or from folders alone, to an outline. */
class ReadingOrderTest {
  private List<Diagnostic> findings = List.of();

  private String outline(Tool tool, String summary, String... pages) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < pages.length; i += 2) {
      sources.add(new Source("src/" + pages[i], pages[i], pages[i + 1], Optional.empty()));
    }
    Optional<Source> table =
        Optional.of(new Source("src/SUMMARY.md", "SUMMARY.md", summary, Optional.empty()))
            .filter(it -> !summary.isEmpty());
    Order order = new Order(table, Optional.empty(), Map.of(), Map.of());
    Settings settings = Sites.of(tool);
    Result<ParsedSite> parsed =
        Sites.parse(settings, new Sources(Path.of("."), sources, List.of(), List.of(), order));
    findings = parsed.diagnostics();
    StringBuilder out = new StringBuilder();
    lines(parsed.value().site().outline().entries(), "", out);
    return out.toString();
  }

  private static void lines(List<Outline.Entry> entries, String indent, StringBuilder out) {
    for (Outline.Entry entry : entries) {
      String target =
          switch (entry.target()) {
            case Outline.Target.ToPage(String uri, String anchor) ->
                " " + uri + (anchor.isEmpty() ? "" : "#" + anchor);
            case Outline.Target.External(String url) -> " <" + url + ">";
            case Outline.Target.Nowhere _ -> "";
          };
      out.append(indent).append(entry.number()).append(entry.title()).append(target).append('\n');
      lines(entry.children(), indent + "  ", out);
    }
  }

  @Test
  void aPageWithoutAHeadingIsCalledAsInTheList() {
    String outline =
        outline(
            Tool.MDBOOK,
            "- [First](a.md)\n- [Second](b.md)\n",
            "a.md",
            "Text.\n",
            "b.md",
            "# Its own title\n");
    assertThat(outline).isEqualTo("1.First index.html\n2.Second b.html\n");
  }

  @Test
  void aReadmeIsNotTheHomePageIfTheBookBeginsElsewhere() {
    assertThat(
            outline(
                Tool.MDBOOK,
                "[Start](in/start.md)\n\n- [About](README.md)\n",
                "README.md",
                "# About\n",
                "in/start.md",
                "# Start\n"))
        .isEqualTo("Start index.html\n1.About README.html\n");
  }

  @Test
  void entriesWithoutALinkAreHeadings() {
    assertThat(
            outline(
                Tool.MDBOOK,
                "- Group\n  - [A](a.md)\n* * *\n1. [B](./b.md#part)\n",
                "a.md",
                "# A\n",
                "b.md",
                "# B\n"))
        .isEqualTo("1.Group\n  1.1.A index.html\n2.B b.html#part\n");
  }

  @Test
  void aNameWithABlankIsFoundHoweverItIsWritten() {
    assertThat(
            outline(
                Tool.MDBOOK,
                "- [A](<the first.md>)\n- [B](the%20second.md)\n",
                "the first.md",
                "# A\n",
                "the second.md",
                "# B\n"))
        .isEqualTo("1.A index.html\n2.B the second.html\n");
    assertThat(findings).isEmpty();
  }

  @Test
  void whatLeadsOutOrIsMisspeltIsAFinding() {
    outline(
        Tool.MDBOOK,
        "- [A](a.md)\n- [Out](../outside.md)\n- [Script](javascript:x)\n- [Typo](chaptr.md)\n",
        "a.md",
        "# A\n",
        "chapter.md",
        "# B\n");
    assertThat(Sites.shown(findings))
        .containsExactly(
            "src/SUMMARY.md:1:1 warning outline-unlisted: 1 page is not listed here and has no"
                + " place in the order: chapter.md",
            "src/SUMMARY.md:2:9 warning outline-broken: no page \"../outside.md\"",
            "src/SUMMARY.md:3:12 warning outline-broken: no page \"javascript:x\"",
            "src/SUMMARY.md:4:10 warning outline-broken: no page \"chaptr.md\" (did you mean"
                + " \"chapter.md\"?)");
  }

  @Test
  void aDraftIsListedAsAPageToCome() {
    assertThat(
            outline(
                Tool.MDBOOK,
                "- [A](a.md)\n- [B](b.md)\n",
                "a.md",
                "# A\n",
                "b.md",
                "---\ndraft: true\n---\n\n# B\n"))
        .isEqualTo("1.A index.html\n2.B\n");
    assertThat(findings).isEmpty();
  }

  @Test
  void aThousandLevelsAreNoTrouble() {
    StringBuilder summary = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      summary.append("  ".repeat(i)).append("- [A](a.md)\n");
    }
    assertThat(outline(Tool.MDBOOK, summary.toString(), "a.md", "# A\n").lines().count())
        .isBetween(10L, 1000L);
  }

  @Test
  void foldersAloneGiveTheOrderOfPlacesThenOfNames() {
    assertThat(
            outline(
                Tool.NONE,
                "",
                "README.md",
                "# Home\n",
                "10-end.md",
                "# End\n",
                "2-middle.md",
                "# Middle\n",
                "z.md",
                "---\nweight: 1\n---\n\n# First of all\n",
                "y.md",
                "---\nnav_order: 2\n---\n\n# Second of all\n",
                "zero.md",
                "---\nweight: 0\n---\n\n# No weight\n",
                "sub/_index.md",
                "---\nweight: 1.5\n---\n\n# Sub\n",
                "sub/b.md",
                "# B\n",
                "03-other/c.md",
                "# C\n"))
        .isEqualTo(
            """
            Home index.html
            First of all z.html
            Sub sub/index.html
              B sub/b.html
            Second of all y.html
            Middle 2-middle.html
            Other
              C 03-other/c.html
            End 10-end.html
            No weight zero.html
            """);
  }
}
