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

  /** The level of a term on a page of two sections; -1 if it is none of its terms. */
  private static int level(String term, String head) {
    Page page =
        FixtureSite.page(
            "guide a.html | Title |\n"
                + head
                + "\n# Start\nLead text.\n# Rest\nA word of prose.\n");
    PageAnalysis.Postings postings = PageAnalysis.analyse(page, NONE).postings();
    int place = Arrays.stream(postings.terms()).map(BytesRef::utf8ToString).toList().indexOf(term);
    return place < 0 ? -1 : (postings.bytes()[place] & 0xff) >> 3;
  }

  @Test
  void aQuestionCountsAsMuchAsASummary() {
    String words = "one two three four five six seven eight nine ";
    String summary = "gist: " + words + words + "boss convinced";
    String asked = "asked: " + words + "boss?; " + words + "lead?";
    assertThat(level("boss", "gist: ")).isEqualTo(-1);
    assertThat(level("boss", asked)).isEqualTo(level("boss", summary));
    assertThat(level("boss", asked)).isGreaterThan(level("word", asked));
  }

  @Test
  void moreQuestionsDoNotSayMore() {
    String two = "asked: Will the boss agree?; What does the port cost?";
    String more =
        "; "
            + "What else would they like to know about it all before it begins?; ".repeat(4)
            + "Who pays?";
    String six = two + more;
    assertThat(level("boss", six)).isLessThan(level("boss", two));
  }

  @Test
  void aQuotedPhraseDoesNotRunFromOneQuestionToTheNext() {
    Page page =
        FixtureSite.page(
            "guide a.html | Title |\nasked: Will it pay?; Train people first?\nText.\n");
    PageAnalysis.Postings postings = PageAnalysis.analyse(page, NONE).postings();
    List<String> terms = Arrays.stream(postings.terms()).map(BytesRef::utf8ToString).toList();
    int pay = terms.indexOf("pay");
    int place = Arrays.stream(postings.places()).boxed().toList().indexOf(pay);
    assertThat(postings.places()[place + 1]).isEqualTo(-1);
    assertThat(postings.places()[place + 2]).isEqualTo(terms.indexOf("train"));
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
