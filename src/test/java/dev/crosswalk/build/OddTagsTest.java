package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a tag holds, its page is a file in the tags folder, or a finding names it. */
class OddTagsTest {
  @TempDir private Path work;

  @Test
  void aPlainFoldersTagsGetSafeFileNames() throws Exception {
    String text =
        """
        ---
        tags: [Go, go, GO, "c++", "c#", "a/b", "../../up", "..", "con", "index", "???", "a\\u0001b",
          "\\ud800", "wei\\u00df", " x ", "%s", "%s"]
        ---
        # A
        """
            .formatted("long".repeat(75), "語".repeat(300));
    BakedSite site = BakedSite.of(work, Map.of("a.md", text));
    assertThat(site.report().published()).as(site.findings().toString()).isTrue();
    assertThat(site.files().stream().filter(file -> file.startsWith("tags/")))
        .containsExactlyInAnyOrder(
            "tags/index.html",
            "tags/GO.html",
            "tags/Go-2.html",
            "tags/go-3.html",
            "tags/c++.html",
            "tags/c#.html",
            "tags/a-b.html",
            "tags/a-b-2.html",
            "tags/up.html",
            "tags/unnamed.html",
            "tags/unnamed-2.html",
            "tags/unnamed-3.html",
            "tags/con-.html",
            "tags/index-2.html",
            "tags/weiß.html",
            "tags/x.html",
            "tags/" + "long".repeat(50) + ".html",
            "tags/" + "語".repeat(66) + ".html");
    assertThat(SiteAddresses.follow(site, "http://localhost:8080/").broken()).isEmpty();
  }

  @Test
  void aStrictSitesTagsAndTopicsAreSlugs() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("jbake.properties", BakedSite.STRICT);
    texts.put(
        "content/articles/a.md",
        "---\ntitle: A\ndate: 2026-01-02\nsummary: S.\ntags: [index]\n---\n\nText.\n");
    texts.put("content/data/authors.yaml", "- {id: crosswalk, name: We, interests: None}\n");
    String tags = "- {id: \"../up\", title: Up}\n- {id: Go, title: Go}\n- {id: index, title: I}\n";
    texts.put("content/data/tags.yaml", tags + "- {id: " + "a".repeat(300) + ", title: A}\n");
    texts.put("content/data/topics.yaml", "- {id: a/b, title: T, summary: S}\n");
    assertThat(BakedSite.of(work, texts).findings())
        .containsExactly(
            "content/data/tags.yaml:1:8 error data-id: the id \"../up\" cannot name a file",
            "content/data/tags.yaml:2:8 error data-id: the id \"Go\" cannot name a file",
            "content/data/tags.yaml:4:8 error data-id: the id \""
                + "a".repeat(40)
                + "\" cannot name a file",
            "content/data/topics.yaml:1:8 error data-id: the id \"a/b\" cannot name a file");
  }

  @Test
  void aJbakeProjectsTagThatCannotNameAFileIsAnError() throws Exception {
    String post = "title=T\ndate=2020-01-02\ntype=post\nstatus=published\ntags=";
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        "jbake.properties",
        "render.tagsindex=true\nrender.index=false\nrender.feed=false\nrender.archive=false\n");
    texts.put("templates/post.ftl", "<html>${content.body}</html>");
    texts.put("templates/tags.ftl", "<html>${tag}</html>");
    texts.put("templates/tags-index.ftl", "<html></html>");
    texts.put("content/a.md", post + "good, ../../up, /x, a//b, a\\b\n~~~~~~\nx\n");
    texts.put("content/b.md", post + "good, " + "t".repeat(300) + "\n~~~~~~\nx\n");
    texts.put("content/c.md", post + "index,a\u0007b\n~~~~~~\nx\n");
    assertThat(BakedSite.of(work, texts).findings())
        .containsExactly(
            "content/a.md:5:12 error tag-unsafe: the tag \"../../up\" would be written outside the"
                + " tags folder",
            "content/a.md:5:22 error tag-unsafe: the tag \"/x\" would be written outside the tags"
                + " folder",
            "content/a.md:5:26 error tag-unsafe: the tag \"a//b\" would be written outside the tags"
                + " folder",
            "content/a.md:5:32 error tag-unsafe: the tag \"a\\b\" cannot name a file: it has a"
                + " backslash",
            "content/b.md:5:12 error tag-unsafe: the tag \""
                + "t".repeat(40)
                + "…\" cannot name a"
                + " file: it is longer than 255 bytes",
            "content/c.md:5:6 error tag-unsafe: the tag \"index\" has the name of the list of tags",
            "content/c.md:5:12 error tag-unsafe: the tag \"a\uFFFDb\" cannot name a file: it has a"
                + " control character",
            "content/c.md:5:13 warning hidden-character: U+0007 is a control character");
  }
}
