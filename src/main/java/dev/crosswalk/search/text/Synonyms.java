package dev.crosswalk.search.text;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which constructs of one language stand for which of the other, as the cards say. A page that is
 * about {@code tokio::spawn} is found by {@code goroutine}, too, with less weight.
 */
public final class Synonyms {
  /** A construct with more partners than this is too general to say anything. */
  private static final int MAX_PARTNERS = 8;

  private final Map<String, List<String>> partners;

  private Synonyms(Map<String, List<String>> partners) {
    this.partners = partners;
  }

  /** What a site's cards say. */
  public static Synonyms of(Site site) {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    for (Page.Card card : site.cards()) {
      List<String> go = heads(card.go());
      List<String> rust = heads(card.rust());
      for (String left : go) {
        for (String right : rust) {
          if (!left.equals(right)) {
            found.computeIfAbsent(left, _ -> new TreeSet<>()).add(right);
            found.computeIfAbsent(right, _ -> new TreeSet<>()).add(left);
          }
        }
      }
    }
    Map<String, List<String>> kept = new TreeMap<>();
    found.forEach((term, others) -> {
      if (others.size() <= MAX_PARTNERS) {
        kept.put(term, List.copyOf(others));
      }
    });
    return new Synonyms(kept);
  }

  /** The partners of a term, none for most. */
  public List<String> of(String term) {
    return partners.getOrDefault(term, List.of());
  }

  /** The terms of the constructs that are one name or path. */
  private static List<String> heads(List<String> constructs) {
    List<String> heads = new ArrayList<>();
    for (String construct : constructs) {
      List<TermToken> tokens = TermLexer.tokens(construct);
      if (!tokens.isEmpty() && tokens.getFirst().group() == tokens.getLast().group()) {
        TermToken head = tokens.getFirst();
        boolean plain = head.type() == TermToken.Type.WORD && StopWords.contains(head.term());
        if (!plain && head.term().length() > 2 && head.type() != TermToken.Type.SYNTAX) {
          heads.add(head.term());
        }
      }
    }
    return heads;
  }
}
