package dev.crosswalk.bake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.markdown.Sites;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelatedTest {
  private final Map<String, String> files = new LinkedHashMap<>();

  private void page(String slug, String header) {
    files.put(slug + ".md", "---\ntitle: " + slug + "\n" + header + "---\nText\n");
  }

  private List<String> to(String slug) {
    return to(Sites.loose(), slug);
  }

  private List<String> to(Settings settings, String slug) {
    Site site = Sites.parse(settings, files).value().site();
    Page page =
        site.pages().stream().filter(it -> it.slug().equals(slug)).findFirst().orElseThrow();
    return new Related(site).to(page).stream().map(Page::slug).toList();
  }

  @Test
  void whatFewPagesShareCountsMore() {
    page("a", "tags: [rare, usual]\n");
    page("b", "tags: [usual]\n");
    page("c", "tags: [usual]\n");
    page("d", "tags: [rare]\n");
    page("e", "tags: [other]\n");
    assertThat(to("a")).containsExactly("d", "b", "c");
    assertThat(to("e")).isEmpty();
  }

  @Test
  void whatThePageSaysToSeeIsNotSaidTwice() {
    page("articles/a", "tags: [x]\nsee: [b]\n");
    page("articles/b", "tags: [x]\n");
    page("articles/c", "tags: [x]\n");
    assertThat(to(Sites.strict(), "a")).containsExactly("c");
  }

  @Test
  void fiveAtMost() {
    for (String slug : List.of("a", "b", "c", "d", "e", "f", "g")) {
      page(slug, "tags: [x]\n");
    }
    assertThat(to("g")).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void whatMoreThanFortyPagesHaveSaysNothing() {
    for (int i = 0; i < 41; i++) {
      page("p%02d".formatted(i), "tags: [x]\n");
    }
    assertThat(to("p00")).isEmpty();
    files.remove("p40.md");
    assertThat(to("p00")).hasSize(5);
  }
}
