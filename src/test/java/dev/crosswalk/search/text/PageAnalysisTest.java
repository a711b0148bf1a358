package dev.crosswalk.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Page;
import dev.crosswalk.search.FixtureSite;
import dev.crosswalk.search.Random;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class PageAnalysisTest {
  private static final Synonyms NONE = Synonyms.of(FixtureSite.of(List.of()));

  private static List<String> terms(String code) {
    Page page = FixtureSite.page("article a.html | Title |\n# Heading\n```go\n" + code + "\n```\n");
    return Arrays.stream(PageAnalysis.analyse(page, NONE).postings().terms())
        .map(BytesRef::utf8ToString)
        .toList();
  }

  @Test
  void fieldsOfVariablesAreNoTermsAndExportedNamesAre() {
    assertThat(terms("resp.body")).doesNotContain("resp.body").contains("resp", "body");
    assertThat(terms("http.Get")).contains("http.get");
  }

  @Test
  void aPathAtTheEndOfASentenceIsReadAsAnywhere() {
    assertThat(terms("// see http.Get.")).contains("http.get");
    assertThat(terms("// see resp.body.")).doesNotContain("resp.body").contains("body");
    assertThat(terms("// see resp.body. Next")).doesNotContain("resp.body");
  }

  @Test
  void anyTextCanBeAnalysed() {
    Random random = Random.seeded(11);
    for (int round = 0; round < 20_000; round++) {
      String text = random.text(12).replace("\n", " ");
      assertThat(terms("x" + text)).as(text).isNotEmpty();
    }
  }
}
