package dev.crosswalk.search;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Sites and queries made from a seed: a few common words, many rare ones, code and filters. */
final class GeneratedSite {
  private static final List<String> KINDS =
      List.of("card", "guide", "decision", "case", "article", "reference");
  private static final List<String> TOPICS = List.of("errors", "concurrency", "types");
  private static final List<String> ENDINGS = List.of("", "s", "ed", "ing", "er", "ation", "ly");
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "co", "de", "fi", "go", "ku", "la", "mor", "ne", "pat", "qua", "ri", "sto", "tu",
          "ver", "wi", "xe", "zu", "chan", "lock");

  private GeneratedSite() {}

  static Site of(Random random, int pages) throws IOException {
    List<String> vocabulary = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      vocabulary.add(word(random));
    }
    List<Page> made = new ArrayList<>(FixtureSite.read().pages());
    for (int i = 0; i < pages; i++) {
      StringBuilder text = new StringBuilder();
      text.append(random.of(KINDS)).append(" generated/p").append(i).append(".html | ");
      text.append(words(random, vocabulary, 1 + random.below(5))).append(" | topic:");
      text.append(random.of(TOPICS)).append("\ngo: ").append(words(random, vocabulary, 1));
      text.append("\nrust: ").append(words(random, vocabulary, 1)).append('\n');
      for (int s = random.below(6); s >= 0; s--) {
        text.append("# ").append(words(random, vocabulary, 1 + random.below(4))).append('\n');
        for (int line = random.below(30); line >= 0; line--) {
          text.append(words(random, vocabulary, 12)).append(".\n");
        }
        if (random.below(3) == 0) {
          text.append("```go\n").append(words(random, vocabulary, 8)).append("\n```\n");
        }
      }
      made.add(FixtureSite.page(text.toString()));
    }
    return FixtureSite.of(made);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int n = 1 + random.below(3); n >= 0; n--) {
      word.append(random.of(SYLLABLES));
    }
    String stem = word.append(random.of(ENDINGS)).toString();
    return switch (random.below(9)) {
      case 0 -> stem + "." + Character.toUpperCase(stem.charAt(0)) + stem.substring(1);
      case 1 -> "std::" + stem + "::" + random.of(SYLLABLES);
      case 2 -> stem + "_" + random.of(SYLLABLES);
      case 3 -> stem + Character.toUpperCase(stem.charAt(1)) + random.of(SYLLABLES);
      case 4 -> random.of(List.of(":=", "<-", "?", "err != nil", "所有権", "日本", "naïve", "%w", "x!"));
      default -> stem;
    };
  }

  /** Early words of the vocabulary are common, late ones rare. */
  private static String words(Random random, List<String> vocabulary, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int bound = 1 + random.below(vocabulary.size());
      words.append(i == 0 ? "" : " ").append(vocabulary.get(random.below(bound)));
    }
    return words.toString();
  }

  static List<String> words(Site site) {
    TreeSet<String> words = new TreeSet<>();
    for (Page page : site.pages()) {
      words.addAll(List.of((page.title() + " " + page.meta().summary()).split(" ")));
      page.body().sections().forEach(s -> words.addAll(List.of(s.text().split("[ \n]"))));
    }
    return List.copyOf(words);
  }

  static String query(Random random, List<String> words) {
    StringBuilder query = new StringBuilder();
    for (int n = random.below(5); n >= 0; n--) {
      String word = random.of(words);
      query.append(query.isEmpty() ? "" : " ");
      query.append(
          switch (random.below(10)) {
            case 0, 1 -> word.substring(0, Math.min(word.length(), 1 + random.below(6)));
            case 2, 3 -> random.misspelt(word);
            case 4 -> "\"" + word + " " + random.of(words) + "\"";
            case 5 -> random.of(List.of("kind:card", "topic:errors", "lang:go", "kind:x"));
            case 6 -> random.text(8);
            default -> word;
          });
    }
    return query + (random.below(4) == 0 ? " " : "");
  }
}
