package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Made;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to be made, and what really lies there after a bake, is the same. */
class MadeTest {
  @TempDir private Path work;

  @Test
  void ofOurOwnContentEveryMadeFileIsKnown() throws Exception {
    theListIsWhatIsMade(Path.of("."));
  }

  @Test
  void ofAPlainFolderEveryMadeFileIsKnown() throws Exception {
    BakedSite.write(
        work.resolve("source"),
        Map.of(
            "README.md", "---\ntags: [Go, go, a/b]\n---\n# Home\n",
            "search.md", "# Search\n\n![x](p.png)\n",
            "sub/a.md", "# A\n",
            "p.png", "no picture",
            "assets/robots.txt", "mine\n"));
    theListIsWhatIsMade(work.resolve("source"));
  }

  @Test
  void ofAJbakeProjectEveryMadeFileIsKnown() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        "jbake.properties", "render.sitemap=true\nrender.tagsindex=true\nrender.error404=true\n");
    for (String name :
        new String[] {
          "index", "archive", "feed", "sitemap", "tags", "tags-index", "error404", "post"
        }) {
      texts.put("templates/" + name + ".ftl", "<p>made</p>");
    }
    String post = "title=T\ndate=2020-01-02\ntype=post\nstatus=%s\ntags=go,c++\n~~~~~~\nx\n";
    texts.put("content/größe.md", post.formatted("published"));
    texts.put("content/sub/draft.md", post.formatted("draft"));
    texts.put("assets/style.css", "p {}\n");
    BakedSite.write(work.resolve("source"), texts);
    theListIsWhatIsMade(work.resolve("source"));
  }

  private void theListIsWhatIsMade(Path source) throws Exception {
    BakedSite baked = BakedSite.of(source, work.resolve("out").resolve("site"));
    assertThat(baked.report().published()).as(baked.findings().toString()).isTrue();
    BuildRequest request =
        new BuildRequest(
            source, Optional.empty(), Optional.empty(), false, 1, InstantSource.system());
    Site site = Pipeline.pages(request, _ -> {}).value();
    Made made = Made.of(site);
    TreeSet<String> stray = baked.files();
    assertThat(stray).containsAll(made.files().keySet());
    for (Page page : site.pages()) {
      String type =
          page instanceof Page.Article article
              ? article.header().map(Page.Header::type).orElse("")
              : "";
      assertThat(stray).containsAll(page.meta().files(site.settings(), type));
      stray.removeAll(page.meta().files(site.settings(), type));
      page.meta().aliases().forEach(alias -> stray.remove(Made.redirectPath(alias)));
    }
    stray.removeAll(site.surroundings().files());
    stray.removeIf(made::knows);
    assertThat(stray.remove(".crosswalk-files")).isTrue();
    assertThat(stray).isEmpty();
  }
}
