package dev.crosswalk.bake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Body;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Site;
import freemarker.template.Configuration;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.Test;

/** A sitemap holds 50,000 addresses at most, by its protocol; beyond, there is an index. */
class SitemapTest {
  private static Site site(int pages) {
    Body body = new Body("", "", List.of(), List.of(), List.of(), List.of(), List.of(), 0);
    List<Page> all = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      all.add(new Page.Article("p" + i + ".md", meta("p" + i), body, Optional.empty()));
    }
    Settings settings =
        new Settings(
            "T", "", "https://example.org/", Optional.empty(), true, true, true, false, Map.of());
    return new Site(settings, all, Site.Vocabulary.EMPTY);
  }

  private static Meta meta(String slug) {
    return new Meta(
        slug,
        slug + ".html",
        slug,
        "",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        0,
        false);
  }

  /** Number of addresses and of parts in each sitemap, by its path. */
  private static List<String> sitemaps(int pages) {
    Site site = site(pages);
    Views views = new Views(site);
    List<String> found = new ArrayList<>();
    for (DocumentModel document :
        MadePages.documents(site, views.siteView(Map.of()), Made.of(site))) {
      if (document.getType().equals("sitemap")
          && document.get(MadePages.VARIABLES) instanceof Map<?, ?> variables
          && variables.get("places") instanceof List<?> places
          && variables.get("parts") instanceof List<?> parts) {
        found.add(document.getUri() + " " + places.size() + " " + parts);
      }
    }
    return found;
  }

  @Test
  void aSmallSiteHasOne() {
    // Beside the pages: home and the list of all pages
    assertThat(sitemaps(3)).containsExactly("sitemap.xml 5 []");
  }

  @Test
  void aHugeSiteHasAnIndexOfSeveral() {
    assertThat(sitemaps(100_000))
        .containsExactly(
            "sitemap-1.xml 50000 []",
            "sitemap-2.xml 50000 []",
            "sitemap-3.xml 2 []",
            "sitemap.xml 0 [sitemap-1.xml, sitemap-2.xml, sitemap-3.xml]");
  }

  @Test
  void theIndexNamesItsParts() throws Exception {
    Configuration freemarker = new Configuration(Configuration.VERSION_2_3_35);
    freemarker.setDirectoryForTemplateLoading(Path.of("templates").toFile());
    StringWriter out = new StringWriter();
    Map<String, Object> data =
        Map.of(
            "site", Map.of("baseUrl", "https://example.org/"),
            "places", List.of(),
            "parts", List.of("sitemap-1.xml", "sitemap-2.xml"));
    freemarker.getTemplate("sitemap.ftlx").process(data, out);
    assertThat(out.toString().lines().map(String::strip))
        .containsExactly(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
            "<sitemap><loc>https://example.org/sitemap-1.xml</loc></sitemap>",
            "<sitemap><loc>https://example.org/sitemap-2.xml</loc></sitemap>",
            "</sitemapindex>");
  }
}
