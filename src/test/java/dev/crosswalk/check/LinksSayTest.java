package dev.crosswalk.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.markdown.Sites;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Site;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksSayTest {
  private static List<String> found(Settings settings, String body) {
    Site site =
        Sites.parse(
                settings,
                Map.of(
                    "articles/a.md", "---\ntitle: T\nsummary: S\ndate: 2026-01-02\n---\n" + body))
            .value()
            .site();
    return Checks.run(site).stream()
        .filter(it -> it.rule().equals("link-text"))
        .map(Diagnostic::message)
        .toList();
  }

  @Test
  void wordsThatNameNoTargetAreRefused() {
    assertThat(
            found(
                Sites.strict(),
                "[here](https://a.example) [*Click* **here**](https://a.example) [This page.](b.md)"
                    + " <a href=\"https://a.example\">read more…</a>\n"))
        .containsExactlyInAnyOrder(
            "the link's text \"here\" does not say where it leads",
            "the link's text \"Click here\" does not say where it leads",
            "the link's text \"This page.\" does not say where it leads",
            "the link's text \"read more…\" does not say where it leads");
  }

  @Test
  void wordsThatNameItAreNot() {
    String good = "[the source of net/http](https://a.example) [![A map](p.png)](b.md)\n";
    assertThat(found(Sites.strict(), good)).isEmpty();
    assertThat(found(Sites.loose(), "[here](https://a.example)\n")).isEmpty();
  }
}
