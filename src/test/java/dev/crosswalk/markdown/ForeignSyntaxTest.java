package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Project.Tool;
import dev.crosswalk.model.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other generators write inside pages, in folders that are not ours. */
class ForeignSyntaxTest {
  private static String html(Tool tool, String... files) {
    return first(Sites.parse(Sites.of(tool), Sites.files(files))).body().html();
  }

  private static Page first(Result<ParsedSite> parsed) {
    return parsed.value().site().pages().getFirst();
  }

  private static List<String> findings(Tool tool, String... files) {
    return Sites.shown(Sites.parse(Sites.of(tool), Sites.files(files)).diagnostics());
  }

  private static List<String> links(Tool tool, String... files) {
    return first(Sites.parse(Sites.of(tool), Sites.files(files))).body().links().stream()
        .map(link -> link.position() + " " + link.target())
        .toList();
  }

  @Test
  void indentedNotesHoldMarkdownAndNest() {
    String page =
        "!!! warning \"Mind the *gap*\"\n    One.\n\n    !!! tip\n        Two.\n\nAfter.\n";
    assertThat(html(Tool.MKDOCS, "a.md", page))
        .isEqualTo(
            """
            <div class="admonition warning" role="note">
            <p class="admonition-title">Mind the *gap*</p>
            <p>One.</p>
            <div class="admonition tip" role="note">
            <p class="admonition-title">Tip</p>
            <p>Two.</p>
            </div>
            </div>
            <p>After.</p>\
            """);
  }

  @Test
  void foldedNotesAreOpenedByTheReader() {
    assertThat(html(Tool.MKDOCS, "a.md", "??? note \"More\"\n    Text.\n"))
        .isEqualTo(
            """
            <details class="admonition note">
            <summary class="admonition-title">More</summary>
            <p>Text.</p>
            </details>\
            """);
    assertThat(html(Tool.MKDOCS, "a.md", "???+ danger\n    Text.\n"))
        .startsWith("<details class=\"admonition caution\" open");
  }

  @Test
  void aNoteWithAnEmptyTitleHasNone() {
    assertThat(html(Tool.MKDOCS, "a.md", "!!! note \"\"\n    Text.\n"))
        .isEqualTo("<div class=\"admonition note\" role=\"note\">\n<p>Text.</p>\n</div>");
  }

  @Test
  void tabsStandOneAfterTheOtherBelowTheirLabels() {
    String page = "=== \"Go\"\n    ```go\n    x := 1\n    ```\n\n=== \"Rust\"\n    Text.\n";
    assertThat(html(Tool.MKDOCS, "a.md", page))
        .contains("<div class=\"tab\">\n<p class=\"tab-label\">Go</p>\n<figure")
        .endsWith("<p class=\"tab-label\">Rust</p>\n<p>Text.</p>\n</div>");
  }

  @Test
  void fencedNotesTakeTitlesInEachForm() {
    for (String open : List.of(":::tip[Read this]", ":::tip Read this", "::: tip Read this")) {
      assertThat(html(Tool.DOCUSAURUS, "a.md", open + "\nText.\n:::\n\nAfter.\n"))
          .as(open)
          .isEqualTo(
              """
              <div class="admonition tip" role="note">
              <p class="admonition-title">Read this</p>
              <p>Text.</p>
              </div>
              <p>After.</p>\
              """);
    }
  }

  @Test
  void theInnermostOfFencedNotesEndsFirst() {
    String page = "::::note\nOuter.\n:::tip\nInner.\n:::\nStill outer.\n::::\nAfter.\n";
    String same = ":::note\nOuter.\n:::tip\nInner.\n:::\nStill outer.\n:::\nAfter.\n";
    String expected =
        """
        <div class="admonition note" role="note">
        <p class="admonition-title">Note</p>
        <p>Outer.</p>
        <div class="admonition tip" role="note">
        <p class="admonition-title">Tip</p>
        <p>Inner.</p>
        </div>
        <p>Still outer.</p>
        </div>
        <p>After.</p>\
        """;
    assertThat(html(Tool.NONE, "a.md", page)).isEqualTo(expected);
    assertThat(html(Tool.NONE, "a.md", same)).isEqualTo(expected);
  }

  @Test
  void directivesBetweenFencesAreNotesAndOthersAreCode() {
    assertThat(html(Tool.NONE, "a.md", "```{note}\n:class: big\nText.\n```\n"))
        .isEqualTo(
            """
            <div class="admonition note" role="note">
            <p class="admonition-title">Note</p>
            <p>Text.</p>
            </div>\
            """);
    assertThat(html(Tool.NONE, "a.md", "```{code-block}\nText.\n```\n")).contains("<pre");
  }

  @Test
  void calloutsHaveTypesTitlesAndFolds() {
    assertThat(html(Tool.NONE, "a.md", "> [!bug]- See [[b|that]]\n> Text.\n", "b.md", "B\n"))
        .isEqualTo(
            """
            <details class="admonition caution">
            <summary class="admonition-title">See that</summary>
            <p>Text.</p>
            </details>\
            """);
  }

  @Test
  void importsAndComponentsOfMdxAreReducedToWhatTheyHold() {
    String page =
        """
        import Tabs from '@theme/Tabs';
        import {
          A,
          B
        } from "./c.js";

        In prose, import what you need from "there".

        <Tabs groupId="os">
        <TabItem value="go" label="Go">

        One.

        </TabItem>
        </Tabs>

        <Card title="x"><b>Two</b></Card> {/* not shown */}
        """;
    assertThat(html(Tool.DOCUSAURUS, "a.md", page))
        .doesNotContain("theme", "c.js", "Tab", "Card", "not shown")
        .contains(
            "import what you need from",
            "<p class=\"tab-label\">Go</p>\n<p>One.</p>",
            "<strong>x</strong><b>Two</b>");
    assertThat(findings(Tool.DOCUSAURUS, "a.md", page)).isEmpty();
  }

  @Test
  void aTypeInProseIsNoComponent() {
    assertThat(findings(Tool.NONE, "a.md", "A `Vec<T>` or List<String> of them.\n")).isEmpty();
  }

  @Test
  void pagesOfAVaultAreFoundByTitleNameAndPath() {
    String links =
        "[[b note]] [[B_Note|x]] [[deep/C]] [[The *title*]] [[#Here]] [[b note#A part]]\n";
    assertThat(
            html(
                Tool.NONE,
                "a.md",
                links + "\n## Here\n",
                "B-note.md",
                "# B\n",
                "deep/c.md",
                "# The title\n"))
        .startsWith(
            "<p><a href=\"B-note.html\">b note</a> <a href=\"B-note.html\">x</a>"
                + " <a href=\"deep/c.html\">C</a> The *title*"
                + " <a href=\"#here\">Here</a> <a href=\"B-note.html#a-part\">b note</a></p>");
  }

  @Test
  void aWikiMayPutTheWordsFirst() {
    assertThat(
            html(
                Tool.WIKI,
                "a.md",
                "[[how to install|Install-Guide]]\n",
                "Install-Guide.md",
                "# I\n"))
        .isEqualTo("<p><a href=\"Install-Guide.html\">how to install</a></p>");
  }

  @Test
  void bracketsThatLeadNowhereAreAFindingOnlyWhereBracketsLink() {
    assertThat(html(Tool.NONE, "a.md", "An array[[0]] stays.\n"))
        .isEqualTo("<p>An array[[0]] stays.</p>");
    assertThat(links(Tool.NONE, "a.md", "[[b]] and [[gone]]\n", "b.md", "B\n"))
        .containsExactly("1:3 ToFile[path=b.html, anchor=]", "1:13 ToPage[slug=gone, anchor=]");
    assertThat(html(Tool.NONE, "a.md", "[[b]] and [[gone]]\n", "b.md", "B\n"))
        .endsWith("and gone</p>");
  }

  @Test
  void embeddedPicturesAreFoundByName() {
    assertThat(
            html(
                Tool.NONE,
                "a.md",
                "![[shot one.png|300]] ![[b]]\n",
                "b.md",
                "B\n",
                "img/Shot one.png",
                "x"))
        .contains("<img", "alt=\"shot one\"", "src=\"img/Shot%20one.png\"")
        .contains("<a href=\"b.html\">b</a>");
  }

  @Test
  void commentsMarksAndBlockIdsOfAVaultAreNotText() {
    assertThat(html(Tool.NONE, "a.md", "[[b]] ==yes== %%no%% end ^id-1\n", "b.md", "B\n"))
        .isEqualTo("<p><a href=\"b.html\">b</a> <mark>yes</mark>  end</p>");
  }

  @Test
  void shortcodesAreLinksPicturesCodeAndNotes() {
    String page =
        """
        [b]({{< ref "b.md" >}}) [c]({{% relref path="b.md" %}})

        {{< figure src="x.png" alt="An x" >}}

        {{< highlight go >}}
        if a < b { }
        {{< /highlight >}}

        {{% note %}}
        Careful.
        {{% /note %}}

        {{< youtube abc >}} {{< youtube def >}}
        """;
    assertThat(html(Tool.NONE, "a.md", page, "b.md", "B\n"))
        .contains("<a href=\"b.html\">b</a> <a href=\"b.html\">c</a>")
        .contains("alt=\"An x\"", "language-go", "<p>Careful.</p>")
        .doesNotContain("{{", "highlight go", "youtube");
    assertThat(findings(Tool.NONE, "a.md", page, "b.md", "B\n"))
        .contains(
            "content/a.md:13:1 warning syntax-unknown: {{< youtube >}} is not understood and left"
                + " out (2 times)");
  }

  @Test
  void tagsOfJekyllAreLinksCodeAndText() {
    String page =
        """
        [b]({% link b.md %}) {% raw %}{{ x }}{% endraw %}{% comment %}no{% endcomment %}

        {% highlight rust %}
        let a = 1;
        {% endhighlight %}

        {% include nav.html %}[home]({{ site.baseurl }}/b.md)
        """;
    assertThat(html(Tool.NONE, "a.md", page, "b.md", "B\n"))
        .contains(
            "<a href=\"b.html\">b</a> {{ x }}", "language-rust", "<a href=\"b.html\">home</a>")
        .doesNotContain("{%", "no<");
    assertThat(findings(Tool.NONE, "a.md", page, "b.md", "B\n"))
        .contains(
            "content/a.md:7:1 warning syntax-unknown: {% include %} is not understood and left out");
  }

  @Test
  void attributeListsIconsAbbreviationsAndContentsAreDropped() {
    String page =
        "[TOC]\n\n# Title { #own .big }\n\n[x](https://example.org){ .button } :material-check: yes\n"
            + "{: .note }\n\n*[HTML]: Hyper Text\n";
    assertThat(html(Tool.MKDOCS, "a.md", page))
        .doesNotContain("TOC", ".big", ".button", "material", "{:", "Hyper")
        .contains("id=\"own\"", "yes");
  }

  @Test
  void codeIsNeverTouched() {
    String page =
        "`{{< x >}} :::` and\n\n```md\n!!! note\n    [[b]] {% y %}\nimport a from 'b'\n```\n";
    assertThat(html(Tool.MKDOCS, "a.md", page))
        .contains("{{&lt; x &gt;}} :::")
        .contains("!!! note", "[[b]] {% y %}", "import a from");
    assertThat(findings(Tool.MKDOCS, "a.md", page)).isEmpty();
  }

  @Test
  void whatIsLeftIsOneFindingForEachKind() {
    assertThat(findings(Tool.NONE, "a.md", "One {{ a }}.\n\nTwo {{ b }} and {% c.\n\n::: \n"))
        .containsExactly(
            "content/a.md:1:5 warning syntax-unknown: {{…}} is not understood and stands on the"
                + " page as written (2 times) (if it is meant as text, put it between backticks)",
            "content/a.md:5:1 warning syntax-unknown: ::: is not understood and stands on the page"
                + " as written (if it is meant as text, put it between backticks)");
  }

  @Test
  void positionsAreThoseOfTheAuthorsFile() {
    String page = "import a from 'b'\n\n{{< x >}} [gone](gone.md)\n";
    assertThat(links(Tool.NONE, "a.md", page))
        .containsExactly("3:18 ToFile[path=gone.md, anchor=]");
  }

  @Test
  void componentsMayBeIndentedAndTheirTagsLong() {
    String page =
        """
        <Tabs>
          <TabItem
            value="go"
            label="Go"
            attributes={{className: "a > b"}}
          >

            Text.

            ```js title="a.js" {1} showLineNumbers
            // highlight-next-line
            const a = "</TabItem>";
            ```

          </TabItem>
        </Tabs>
        """;
    assertThat(html(Tool.NONE, "a.mdx", page))
        .startsWith("<div class=\"tab\">\n<p class=\"tab-label\">Go</p>\n<p>Text.</p>\n<figure")
        .contains("<span class=\"code-title\">a.js</span>", "id=\"js-1-L1\"")
        .doesNotContain("highlight-next", "js-1-L2")
        .endsWith("</figure>\n</div>");
  }

  @Test
  void unknownComponentsKeepWhatTheyHold() {
    String page = "<Box>\n\nText {' '}and {props.x} *more*.\n\n</Box>\n\n<Chart data={[1, 2]} />\n";
    assertThat(html(Tool.NONE, "a.mdx", page)).isEqualTo("<p>Text  and  <em>more</em>.</p>");
    assertThat(findings(Tool.NONE, "a.mdx", page))
        .containsExactly(
            "content/a.mdx:1:1 warning syntax-unknown: <Box> is not understood: only what it holds"
                + " is shown",
            "content/a.mdx:3:15 warning syntax-unknown: {…} is not understood and left out",
            "content/a.mdx:7:1 warning syntax-unknown: <Chart> is not understood and left out");
  }

  @Test
  void exportsOfMdxEndAtABlankLineAndProseStays() {
    String page =
        "export const Note = () => (\n  <div>\n    x\n  </div>\n);\n\nAn import is dear.\n\n"
            + "import duty of 5 % from \"abroad\" is due.\n";
    assertThat(html(Tool.NONE, "a.mdx", page))
        .isEqualTo("<p>An import is dear.</p>\n<p>import duty of 5 % from \"abroad\" is due.</p>");
  }

  @Test
  void aTypeInProseStaysText() {
    assertThat(html(Tool.NONE, "a.md", "A List<String> of them.\n"))
        .isEqualTo("<p>A List&lt;String&gt; of them.</p>");
  }

  @Test
  void termsHaveMeanings() {
    assertThat(html(Tool.NONE, "a.md", "Term\n: One.\n: Two.\n\nOther\n\n:   Three.\n"))
        .isEqualTo(
            """
            <dl>
            <dt>Term</dt>
            <dd>
            <p>One.</p>
            </dd>
            <dd>
            <p>Two.</p>
            </dd>
            <dt>Other</dt>
            <dd>
            <p>Three.</p>
            </dd>
            </dl>\
            """);
  }

  @Test
  void abbreviationsSayWhatTheyStandFor() {
    String page = "The HTML, not XHTML.\n\n*[HTML]: Hyper \"Text\"\n";
    assertThat(html(Tool.MKDOCS, "a.md", page))
        .isEqualTo("<p>The <abbr title=\"Hyper &quot;Text&quot;\">HTML</abbr>, not XHTML.</p>");
  }

  @Test
  void keysAndInsertionsHaveElements() {
    assertThat(html(Tool.MKDOCS, "a.md", "++ctrl+c++ ^^new^^ ==so== a==b==c\n"))
        .isEqualTo("<p><kbd>ctrl + c</kbd> <ins>new</ins> <mark>so</mark> a==b==c</p>");
    assertThat(html(Tool.NONE, "a.md", "++ctrl+c++ ^^new^^ ==so==\n"))
        .isEqualTo("<p>++ctrl+c++ ^^new^^ ==so==</p>");
  }

  @Test
  void markdownInsideHtmlIsRead() {
    assertThat(html(Tool.MKDOCS, "a.md", "<div class=\"grid\" markdown>\n**Bold**\n</div>\n"))
        .isEqualTo("<div>\n<p><strong>Bold</strong></p>\n</div>");
  }

  @Test
  void templatesStandInAddressesTitlesAndHtml() {
    String page =
        "[a]({{ site.baseurl }}{% link b.md %}#x \"T\") ![p]({{ '/p.png' | relative_url }})\n\n"
            + "<a href=\"{{ site.baseurl }}/b.html\">b</a> {{ page.title }}\n";
    assertThat(html(Tool.NONE, "a.md", page, "b.md", "## X\n", "p.png", "x"))
        .contains(
            "title=\"T\"", "href=\"b.html#x\"", "src=\"p.png\"", "<a href=\"b.html\">b</a> A");
  }

  @Test
  void whatIsRawStaysAsWritten() {
    String page = "{% raw %}\n\n{{ a }} {% b %}\n\n{% endraw %}\n\n{% raw %}{{ c }}{% endraw %}\n";
    assertThat(html(Tool.NONE, "a.md", page)).isEqualTo("<p>{{ a }} {% b %}</p>\n<p>{{ c }}</p>");
    assertThat(findings(Tool.NONE, "a.md", page)).isEmpty();
  }

  @Test
  void pairedTagsHoldNotesAndTabs() {
    String page =
        "{% hint style=\"warning\" %}\nMind.\n{% endhint %}\n\n{% tabs %}\n{% tab title=\"Go\" %}\n"
            + "One.\n{% endtab %}\n{% endtabs %}\n";
    assertThat(html(Tool.NONE, "a.md", page))
        .isEqualTo(
            """
            <div class="admonition warning" role="note">
            <p class="admonition-title">Warning</p>
            <p>Mind.</p>
            </div>
            <div class="tab">
            <p class="tab-label">Go</p>
            <p>One.</p>
            </div>\
            """);
  }

  @Test
  void aFilesNameGoesBeforeTheTitlesOfOthersAndAliasesCount() {
    assertThat(
            html(
                Tool.NONE,
                "a.md",
                "[[Settings]] [[Setup]] [[Other]]\n",
                "cards.md",
                "Text.\n\n## Other\n",
                "first.md",
                "# Settings\n",
                "settings.md",
                "---\naliases: [Setup]\n---\nS\n"))
        .isEqualTo(
            "<p><a href=\"settings.html\">Settings</a> <a href=\"settings.html\">Setup</a>"
                + " Other</p>");
  }

  @Test
  void bracketsInCodeMakeNoVault() {
    assertThat(html(Tool.NONE, "a.md", "`[[b]]` and [[gone]]\n", "b.md", "B\n"))
        .isEqualTo("<p><code>[[b]]</code> and [[gone]]</p>");
  }

  @Test
  void whatIsNoNameKeepsItsBracketsEvenInAVault() {
    assertThat(html(Tool.NONE, "a.md", "[[b]] a[[0]] [[ -f x ]]\n", "b.md", "B\n"))
        .isEqualTo("<p><a href=\"b.html\">b</a> a[[0]] [[ -f x ]]</p>");
  }

  @Test
  void anEmbeddedPictureHasTheWidthThatTheAuthorGave() {
    assertThat(html(Tool.NONE, "a.md", "[[b]] ![[p.png|A pen|300]]\n", "b.md", "B", "x/p.png", "x"))
        .contains("<img src=\"x/p.png\" alt=\"A pen\" width=\"300\"");
  }

  @Test
  void queriesOfAVaultStayCodeAndAreAFinding() {
    assertThat(findings(Tool.NONE, "a.md", "[[b]]\n\n```dataview\nLIST\n```\n", "b.md", "B\n"))
        .containsExactly(
            "content/a.md:3:1 warning syntax-unknown: ```dataview is not understood and stands on"
                + " the page as written (if it is meant as text, put it between backticks)");
  }

  @Test
  void rolesShowTheirTextAndOtherToolsNameFencesDifferently() {
    assertThat(html(Tool.NONE, "a.md", "See {ref}`this <x>` and {py:func}`f`.\n"))
        .isEqualTo("<p>See this and <code>f</code>.</p>");
    for (String info :
        List.of(
            "{ .go title=\"a.go\" }",
            "{code-block} go title=a.go",
            "go [a.go]",
            "go:a.go",
            "go {filename=\"a.go\"}")) {
      assertThat(html(Tool.NONE, "a.md", "```" + info + "\nx\n```\n"))
          .as(info)
          .contains("data-lang=\"go\"", "<span class=\"code-title\">a.go</span>");
    }
  }

  @Test
  void syntaxInEscapesIsText() {
    String page = "\\{{ a }} \\[[b]] \\!!! note\n\n\\::: x\n";
    assertThat(findings(Tool.NONE, "a.md", page)).isEmpty();
  }

  @Test
  void titlesAndLabelsAreSearchedAndDirectivesAreNot() {
    String page = "!!! note \"Mind\"\n    One.\n\n=== \"Tab\"\n    Two.\n\n{{< x y >}}\n";
    assertThat(
            first(Sites.parse(Sites.of(Tool.MKDOCS), Sites.files("a.md", page)))
                .body()
                .sections()
                .getFirst()
                .text())
        .isEqualTo("Mind\nOne.\nTab\nTwo.");
  }

  @Test
  void aBadgeIsNoPartOfAHeadingsId() {
    assertThat(html(Tool.NONE, "a.md", "## Use <Badge text=\"new\" />\n\n[x](#use)\n"))
        .startsWith("<h2 id=\"use\">");
  }

  @Test
  void importsInsideComponentsAndExportsWithBlankLinesAreLeftOut() {
    String page =
        "<Box>\n\nimport a from '../b';\n\n</Box>\n\nexport const A = () => {\n\n  return 1;\n}\n\nEnd.\n";
    assertThat(html(Tool.NONE, "a.mdx", page)).isEqualTo("<p>End.</p>");
  }

  @Test
  void textThatIsMadeFromAProgramIsAFinding() {
    String page = "::: pkg.module.Name\n    options:\n      show: true\n\nText.\n\n::: pkg.other\n";
    assertThat(html(Tool.MKDOCS, "a.md", page)).isEqualTo("<p>Text.</p>");
    assertThat(findings(Tool.MKDOCS, "a.md", page))
        .containsExactly(
            "content/a.md:1:1 warning syntax-unknown: ::: … is not understood and left out (2"
                + " times)");
  }

  @Test
  void twoBracketsMayBeTheTextOfALink() {
    assertThat(html(Tool.NONE, "a.md", "[[1]](b.md#x) [[b]](s)\n", "b.md", "## X\n"))
        .isEqualTo("<p><a href=\"b.html#x\">[1]</a> <a href=\"b.html\">b</a>(s)</p>");
  }

  @Test
  void whatTagsSayOfThemselvesPassesTheSafetyPass() {
    String page =
        "# T {: #x\" onclick=\"a() }\n\nA{: onclick=\"a()\" style=\"color:red\" }\n\n"
            + "<a onClick={() => a()} href=\"javascript:a()\" style={{color: 'red'}}>b</a>\n\n"
            + "<Card title=\"<script>a()</script>\" href=\"javascript:a()\" />\n\n"
            + "<img src={'x.png'} onerror={'a()'} /> {'<script>a()</script>'}\n\n"
            + "{{< figure src=\"javascript:a()\" alt=\"\\\"><script>\" >}}\n";
    assertThat(html(Tool.NONE, "a.mdx", page))
        .doesNotContain("<script", "onclick", "onClick", "onerror", "style=", "\"javascript:");
  }
}
