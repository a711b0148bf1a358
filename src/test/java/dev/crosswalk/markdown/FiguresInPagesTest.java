package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Section;
import dev.crosswalk.model.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fence that is a figure becomes a picture where the theme is ours, and nowhere else. */
class FiguresInPagesTest {
  private static final String FLOW =
      """
      ```figure title="A <gateway>"
      flow
      [client] | [gateway] {go}
      client -> gateway: asks
      ```
      """;
  private static final String BROKEN =
      """
      Text.

      - item

        ```figure
        flow
        [client] | [gateway]

        client -> gatway: x
        ```
      """;

  private static Result<ParsedSite> parse(Settings settings, String body) {
    String header = "---\ntitle: T\ndate: 2026-01-01\nsummary: S\n---\n";
    return Sites.parse(settings, Map.of("articles/a.md", header + body));
  }

  private static Page page(Settings settings, String body) {
    return parse(settings, body).value().site().pages().getFirst();
  }

  @Test
  void aFigureIsAPictureWithItsCaptionAndItsText() {
    String html = page(Sites.loose(), FLOW).body().html();
    assertThat(html)
        .startsWith("<figure class=\"drawing flow\" id=\"figure-1\"><div class=\"sheet\"><svg ")
        .contains("role=\"img\" aria-labelledby=\"figure-1-said\"><desc id=\"figure-1-said\">")
        .contains("Boxes: client; gateway. Arrows: client to gateway: asks.</desc>")
        .endsWith("</div><figcaption>A &lt;gateway&gt;</figcaption></figure>")
        .doesNotContain("[client]");
  }

  @Test
  void whatItShowsIsFoundAsProseAndItsLanguageIsNot() {
    assertThat(page(Sites.loose(), FLOW).body().sections())
        .containsExactly(
            new Section(
                "",
                "",
                "A <gateway> Boxes: client; gateway. Arrows: client to gateway: asks.",
                List.of()));
  }

  @Test
  void aMistakeIsAnErrorInAStrictSite() {
    Result<ParsedSite> result = parse(Sites.strict(), BROKEN);
    assertThat(Sites.shown(result.diagnostics()))
        .contains(
            "content/articles/a.md:14:13 error figure: no box is called \"gatway\" (did you mean"
                + " \"gateway\"?)");
  }

  @Test
  void aMistakeIsAWarningInAFolderThatIsNotOurs() {
    Result<ParsedSite> result = parse(Sites.loose(), BROKEN);
    assertThat(Sites.shown(result.diagnostics()))
        .containsExactly(
            "content/articles/a.md:14:13 warning figure: no box is called \"gatway\" (did you mean"
                + " \"gateway\"?)");
    assertThat(page(Sites.loose(), BROKEN).body().html())
        .contains("<pre tabindex=\"0\"><code class=\"language-figure\">");
  }

  @Test
  void anothersFigureFenceStaysCode() {
    String body = "```figure\nimg/a.png\n```\n";
    assertThat(parse(Sites.loose(), body).diagnostics()).isEmpty();
    assertThat(page(Sites.loose(), body).body().html()).contains("img/a.png</span>");
    assertThat(Sites.shown(parse(Sites.strict(), body).diagnostics()))
        .contains(
            "content/articles/a.md:7:1 error figure: no kind of figure is called \"img/a.png\""
                + " (known here: bars, flow, lanes, memory, phases, plot)");
  }

  @Test
  void aJbakeProjectsFenceStaysCode() {
    String text = "title=T\ntype=page\nstatus=published\n~~~~~~\n" + FLOW;
    Settings settings = Sites.jbake(Map.of("markdown.extensions", "FENCED_CODE_BLOCKS"));
    Page page = Sites.parse(settings, Map.of("a.md", text)).value().site().pages().getFirst();
    assertThat(page.body().html()).contains("[client]").doesNotContain("<svg");
  }

  @Test
  void anAuthorsOwnSvgIsTakenOut() {
    String html =
        page(
                Sites.loose(),
                "<figure class=\"drawing\"><svg><text>x</text></svg></figure>\n\n" + FLOW)
            .body()
            .html();
    assertThat(html).startsWith("<figure>x</figure>").containsOnlyOnce("class=\"drawing");
  }
}
