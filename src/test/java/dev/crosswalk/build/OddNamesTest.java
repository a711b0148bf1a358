package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files lie under the names that people read; addresses lead there from any static host. */
class OddNamesTest {
  private static final String ROOT = "https://example.org/guide/";

  /** No system takes them all, so none of them is a file of this repository. */
  static final List<String> NAMES =
      List.of(
          "with space",
          " leading",
          "hash#one",
          "what?now",
          "100%",
          "50%25",
          "a%20b",
          "%",
          "a&b",
          "a&amp;b",
          "plus+plus",
          "c++",
          "quote'd",
          "dbl\"q",
          "[bracket]",
          "(round)",
          "{curly}",
          "semi;colon",
          "comma,x",
          "colon:x",
          "mailto:a",
          "star*",
          "pipe|x",
          "caret^",
          "tick`x",
          "back\\slash",
          "dollar$",
          "at@x",
          "equals=x",
          "tilde~",
          "bang!",
          "<angle>",
          "dot.in.name",
          "größe",
          "Ελλάδα",
          "日本語",
          "русский",
          "😀 emoji",
          "👩‍💻",
          "שלום",
          "é" + "\u0301",
          "-dash",
          "_under",
          "A".repeat(250),
          "語".repeat(83));

  @TempDir private Path work;

  private static Map<String, String> pages() {
    Map<String, String> texts = new LinkedHashMap<>();
    StringBuilder links = new StringBuilder("# Links\n\n");
    for (String name : NAMES) {
      String folder = name.length() > 20 ? "" : name + "/";
      String text =
          "---\ntags: [go, \"größe & co\"]\n---\n# Page %s\n\nText ".formatted(name.hashCode());
      texts.put(name + ".md", text + "[links](links.md)\n");
      texts.put(
          "sub/" + folder + name + ".md",
          text + "[up](<" + "../".repeat(folder.isEmpty() ? 1 : 2) + "links.md>)\n");
      String address = encoded(name + ".md");
      links.append("- [a](").append(address).append(") [b](sub/");
      links.append(encoded(folder)).append(address).append(")\n");
    }
    texts.put("links.md", links.toString());
    return texts;
  }

  private static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      boolean plain = Character.isLetterOrDigit(b & 0x7F) && b > 0 || b == '/' || b == '.';
      out.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xFF));
    }
    return out.toString();
  }

  @Test
  void everyAddressOfAFolderWithOddNamesLeadsToAFile() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>(pages());
    texts.put("jbake.properties", "site.host=" + ROOT + "\n");
    BakedSite site = BakedSite.of(work, texts);
    assertThat(site.report().errors()).as(site.findings().toString()).isZero();
    assertThat(site.findings()).noneMatch(finding -> finding.contains("link-broken"));
    assertThat(site.report().pagesOut()).isEqualTo(2 * NAMES.size() + 1);
    SiteAddresses.Outcome outcome = SiteAddresses.follow(site, ROOT);
    assertThat(outcome.broken()).isEmpty();
    assertThat(outcome.followed()).isGreaterThan(3_000);
  }

  @Test
  void pagesLieUnderTheirOwnNamesInComposedForm() throws Exception {
    BakedSite site = BakedSite.of(work, pages());
    for (String name : NAMES) {
      if (name.length() < 50) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        assertThat(site.files()).contains(composed + ".html", composed + ".md");
      }
    }
  }

  @Test
  void everyPageIsInTheListOfAllPages() throws Exception {
    BakedSite site = BakedSite.of(work, pages());
    assertThat(site.text("archive.html").split("class=\"entry-title\"", -1))
        .hasSize(2 * NAMES.size() + 1 + 1);
  }

  @Test
  void aNameThatIsTooLongForAPageIsShortenedAndSaidSo() throws Exception {
    String name = "é".repeat(126);
    BakedSite site =
        BakedSite.of(work, Map.of(name + ".md", "# Long\n", "a.md", "[x](" + name + ".md)\n"));
    String shortened = "é".repeat(120) + ".html";
    assertThat(site.findings())
        .containsExactly(
            name
                + ".md:1:1 warning name-long: its name is longer than 255 bytes; this page is"
                + " published as \""
                + shortened
                + "\"");
    assertThat(site.files()).contains(shortened);
    assertThat(SiteAddresses.follow(site, "http://localhost:8080/").broken()).isEmpty();
  }

  @Test
  void aLinkInTheOtherUnicodeFormResolves() throws Exception {
    String composed = "größe";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    BakedSite site =
        BakedSite.of(
            work,
            Map.of(
                decomposed + ".md",
                "# A\n\n![x](" + composed + ".svg)\n",
                decomposed + ".svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "b.md",
                "[1]("
                    + composed
                    + ".md) [2]("
                    + decomposed
                    + ".md) [3]("
                    + encoded(decomposed)
                    + ".md)\n"));
    assertThat(site.findings()).isEmpty();
    assertThat(site.files()).contains(composed + ".html", composed + ".svg");
    assertThat(site.text("b.html").split("gr%C3%B6%C3%9Fe.html", -1)).hasSizeGreaterThan(3);
  }

  @Test
  void aLinkThatIsWrittenWithoutEncodingResolves() throws Exception {
    BakedSite site =
        BakedSite.of(
            work,
            Map.of(
                "a#b.md",
                "# A\n",
                "c?d.md",
                "# C\n",
                "e%20f.md",
                "# E\n",
                "100%.md",
                "# P\n",
                "links.md",
                "[1](a#b.md) [2](c?d.md) [3](e%20f.md) [4](100%.md)\n"));
    assertThat(site.findings()).noneMatch(finding -> finding.contains("link-broken"));
    assertThat(site.text("links.html"))
        .contains(
            "href=\"a%23b.html\"",
            "href=\"c%3Fd.html\"", "href=\"e%2520f.html\"", "href=\"100%25.html\"");
  }

  @Test
  void everyAddressOfAProjectWithItsOwnTemplatesLeadsToAFile() throws Exception {
    BakedSite site = BakedSite.of(work, project());
    assertThat(site.report().errors()).as(site.findings().toString()).isZero();
    SiteAddresses.Outcome outcome = SiteAddresses.follow(site, "https://example.org/");
    assertThat(outcome.broken()).isEmpty();
    assertThat(outcome.followed()).isGreaterThan(300);
    assertThat(site.files()).contains("blog/größe.html", "blog/hash#one.html", "blog/a%20b.html");
  }

  private static Map<String, String> project() {
    String links =
        "<#list published_content as p><a href=\"${content.rootpath}${p.uri}\">${p.title}</a></#list>"
            + "<#if content.nextContent??><a href=\"${content.rootpath}${content.nextContent.uri}\">n</a></#if>"
            + "<#if content.uri??><a href=\"${content.rootpath}${content.uri}\">s</a></#if>";
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        "jbake.properties",
        "site.host=https://example.org\nrender.tags=false\nrender.archive=false\nrender.sitemap=true\n");
    texts.put("templates/post.ftl", "<html>" + links + "${content.body}</html>");
    texts.put("templates/index.ftl", "<html>" + links + "</html>");
    texts.put(
        "templates/feed.ftl",
        "<rss><#list published_posts as p><item><link>${config.site_host}/${p.uri}</link></item></#list></rss>");
    texts.put(
        "templates/sitemap.ftl",
        "<urlset><#list published_content as c><url><loc>${config.site_host}/${c.uri}</loc></url></#list></urlset>");
    for (String name : NAMES) {
      texts.put(
          "content/blog/" + name + ".md",
          "title=T\ndate=2020-01-02\ntype=post\nstatus=published\n~~~~~~\n[self]("
              + encoded(name)
              + ".html)\n");
    }
    return texts;
  }

  @Test
  void everyAddressOfOurOwnContentLeadsToAFile() throws Exception {
    BakedSite site = BakedSite.of(Path.of("."), work.resolve("site"));
    assertThat(site.findings()).isEmpty();
    SiteAddresses.Outcome outcome = SiteAddresses.follow(site, "https://crosswalk.example/");
    assertThat(outcome.broken()).isEmpty();
    assertThat(outcome.followed()).isGreaterThan(10_000);
  }
}
