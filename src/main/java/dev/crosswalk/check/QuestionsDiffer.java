package dev.crosswalk.check;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** No question is claimed twice: whoever asks it is led to the one page that answers it best. */
final class QuestionsDiffer implements Rule {
  @Override
  public void check(Site site, Report report) {
    Map<String, Page> owners = new HashMap<>();
    for (Page page : site.pages()) {
      if (page instanceof Page.Decision decision) {
        claim(owners, page, "question", decision.question(), report);
      }
      for (String question : page.meta().questions()) {
        claim(owners, page, "questions", question, report);
      }
    }
  }

  private static void claim(
      Map<String, Page> owners, Page page, String key, String question, Report report) {
    String asked = words(question);
    if (asked.isEmpty()) {
      return;
    }
    Page first = owners.putIfAbsent(asked, page);
    if (first != null) {
      report.add(
          FrontMatterPlace.of(page, key, question),
          "question-duplicate",
          "\"%s\" is also a question of %s".formatted(question, first.file()));
    }
  }

  /** Case, blanks and marks do not make another question. */
  private static String words(String question) {
    return question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
