package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two things at one path: both are named, what is made stays, and no page is lost. */
class CollisionsTest {
  private static final String ROOT = "http://localhost:8080/";
  private static final String POST = "title=T\ndate=2020-01-02\ntype=post\nstatus=published\n";

  @TempDir private Path work;

  @Test
  void aPlainFoldersPageGoesBesideWhatIsMade() throws Exception {
    BakedSite site =
        BakedSite.of(
            work,
            Map.of(
                "search.md", "---\ntags: [go]\n---\n# My search\n",
                "404.md", "# My 404\n",
                "archive.md", "# My archive\n",
                "tags/index.md", "# My tags\n",
                "tags/go.md", "# My go\n",
                "a.md",
                    "[1](search.md) [2](404.html) [3](archive.md) [4](tags/index.md) [5](tags/go.md)\n"));
    assertThat(site.findings())
        .containsExactly(
            "404.md:1:1 warning path-taken: \"404.html\" is taken by the page for addresses that"
                + " lead nowhere; this page is published as \"404-2.html\"",
            "archive.md:1:1 warning path-taken: \"archive.html\" is taken by the list of all pages;"
                + " this page is published as \"archive-2.html\"",
            "search.md:1:1 warning path-taken: \"search.html\" is taken by the search page; this"
                + " page is published as \"search-2.html\"",
            "tags/go.md:1:1 warning path-taken: \"tags/go.html\" is taken by the page of the tag"
                + " \"go\"; this page is published as \"tags/go-2.html\"",
            "tags/index.md:1:1 warning path-taken: \"tags/index.html\" is taken by the list of tags;"
                + " this page is published as \"tags/index-2.html\"");
    assertThat(site.text("search.html")).contains("data-results");
    assertThat(site.text("search-2.html")).contains("<h1>My search</h1>");
    assertThat(site.text("404.html")).contains("There is no page at this address");
    assertThat(site.text("tags/go.html")).contains("My search");
    assertThat(site.text("a.html"))
        .contains(
            "href=\"search-2.html\"",
            "href=\"404-2.html\"",
            "href=\"archive-2.html\"",
            "href=\"tags/index-2.html\"",
            "href=\"tags/go-2.html\"");
    assertThat(SiteAddresses.follow(site, ROOT).broken()).isEmpty();
  }

  @Test
  void aPlainFoldersPagesGoBesideEachOther() throws Exception {
    BakedSite site =
        BakedSite.of(
            work,
            Map.of(
                "a.md", "# A\n",
                "b.md", "---\nslug: a\n---\n# B\n",
                "c.html/x.md", "# X\n",
                "c.md", "# C\n",
                "search.html/y.md", "# Y\n",
                "Feed.xml/z.md", "# Z\n"));
    assertThat(site.findings())
        .containsExactly(
            "Feed.xml/z.md:1:1 warning path-taken: \"Feed.xml/z.html\" is taken by the Atom feed;"
                + " this page is published as \"Feed.xml-2/z.html\"",
            "b.md:1:1 warning path-taken: \"a.html\" is taken by a.md; this page is published as"
                + " \"b.html\"",
            "c.md:1:1 warning path-taken: \"c.html\" is taken by c.html/x.md; this page is"
                + " published as \"c-2.html\"",
            "search.html/y.md:1:1 warning path-taken: \"search.html/y.html\" is taken by the search"
                + " page; this page is published as \"search.html-2/y.html\"");
    assertThat(SiteAddresses.follow(site, ROOT).broken()).isEmpty();
  }

  @Test
  void theHomePageOfAFolderIsItsReadme() throws Exception {
    BakedSite site = BakedSite.of(work, Map.of("README.md", "# Home\n", "sub/index.md", "# Sub\n"));
    assertThat(site.findings()).isEmpty();
    assertThat(site.text("index.html")).contains("<h1>Home</h1>");
    assertThat(site.text("sub/index.html")).contains("<h1>Sub</h1>");
  }

  @Test
  void anAuthorsFileForHostsAndCrawlersIsPublishedInsteadOfOurs() throws Exception {
    BakedSite site =
        BakedSite.of(
            work,
            Map.of(
                "a.md", "# A\n",
                "assets/robots.txt", "mine\n",
                "assets/_headers", "mine\n",
                "assets/feed.xml", "mine\n",
                "assets/a.html", "mine\n",
                "assets/a.md", "mine\n",
                "assets/search", "mine\n"));
    assertThat(site.findings())
        .containsExactly(
            "assets/_headers:1:1 warning made-replaced: this file is published instead of the"
                + " \"_headers\" that is made",
            "assets/a.html:1:1 warning path-taken: \"a.html\" is taken by a.md; this file is not"
                + " published",
            "assets/a.md:1:1 warning path-taken: \"a.md\" is taken by a.md; this file is not"
                + " published",
            "assets/feed.xml:1:1 warning path-taken: \"feed.xml\" is taken by the Atom feed; this"
                + " file is not published",
            "assets/robots.txt:1:1 warning made-replaced: this file is published instead of the"
                + " \"robots.txt\" that is made",
            "assets/search:1:1 warning path-taken: \"search\" is taken by the search index; this"
                + " file is not published");
    assertThat(site.text("robots.txt")).isEqualTo("mine\n");
    assertThat(site.text("_headers")).isEqualTo("mine\n");
    assertThat(site.text("feed.xml")).contains("<feed");
    assertThat(site.text("a.html")).contains("<h1>A</h1>");
  }

  @Test
  void inAStrictSiteACollisionIsAnError() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("jbake.properties", BakedSite.STRICT);
    texts.put(
        "content/articles/a.md",
        "---\ntitle: A\ndate: 2026-01-02\nsummary: S.\naliases: [search.html, tags]\n---\n\nText.\n");
    texts.put(
        "content/articles/index.md",
        "---\ntitle: I\ndate: 2026-01-02\nsummary: S.\n---\n\nText.\n");
    texts.put("content/data/authors.yaml", "- {id: crosswalk, name: We, interests: None}\n");
    texts.put("assets/robots.txt", "mine\n");
    texts.put("assets/articles/a.html", "mine\n");
    BakedSite site = BakedSite.of(work, texts);
    assertThat(site.findings())
        .containsExactly(
            "assets/articles/a.html:1:1 error path-taken: \"articles/a.html\" is taken by"
                + " content/articles/a.md; this file is not published",
            "assets/robots.txt:1:1 error made-replaced: this file is published instead of the"
                + " \"robots.txt\" that is made",
            "content/articles/a.md:5:11 error alias-taken: \"search.html\" is the address of the"
                + " search page",
            "content/articles/a.md:5:24 error alias-taken: \"tags\" is the address of the list of"
                + " tags",
            "content/articles/index.md:1:1 error uri-duplicate: the address"
                + " \"articles/index.html\" is taken by the list of Articles");
  }

  @Test
  void aJbakeProjectsCollisionsAreErrors() throws Exception {
    Map<String, String> texts = jbake();
    texts.put("content/archive.md", POST + "~~~~~~\nx\n");
    texts.put("content/feed.xml/a.md", POST + "~~~~~~\nx\n");
    texts.put("content/tags/go.md", POST + "tags=go\n~~~~~~\nx\n");
    texts.put("content/b-draft.md", POST + "~~~~~~\nx\n");
    texts.put("content/b.md", POST.replace("published", "draft") + "~~~~~~\nx\n");
    texts.put("content/p.md", POST + "~~~~~~\nx\n");
    texts.put("assets/p.html", "mine\n");
    texts.put("assets/search/manifest.json", "mine\n");
    assertThat(BakedSite.withDrafts(work, texts).findings())
        .containsExactly(
            "assets/p.html:1:1 error path-taken: \"p.html\" is taken by content/p.md; this file is"
                + " not published",
            "assets/search/manifest.json:1:1 error path-taken: \"search/manifest.json\" is taken by"
                + " the search index; this file is not published",
            "content/archive.md:1:1 error uri-duplicate: the address \"archive.html\" is taken by"
                + " the archive",
            "content/b.md:1:1 error uri-duplicate: the address \"b.html\" is taken by"
                + " content/b-draft.md",
            "content/feed.xml/a.md:1:1 error uri-duplicate: the address \"feed.xml/a.html\" is"
                + " taken by the feed",
            "content/tags/go.md:1:1 error uri-duplicate: the address \"tags/go.html\" is taken by"
                + " the page of the tag \"go\"");
  }

  @Test
  void aJbakeProjectsOwnIndexReplacesTheMadeOne() throws Exception {
    Map<String, String> texts = jbake();
    texts.put("content/index.md", POST + "~~~~~~\nMy home\n");
    texts.put("assets/robots.txt", "mine\n");
    BakedSite site = BakedSite.of(work, texts);
    assertThat(site.findings()).isEmpty();
    assertThat(site.text("index.html")).contains("My home");
    assertThat(site.text("robots.txt")).isEqualTo("mine\n");
  }

  private static Map<String, String> jbake() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : new String[] {"index", "archive", "feed", "tags"}) {
      texts.put("templates/" + name + ".ftl", "<p>made</p>");
    }
    texts.put("templates/post.ftl", "<html>${content.body}</html>");
    return texts;
  }
}
