package dev.crosswalk.search;

import dev.crosswalk.search.Answer.Mark;
import dev.crosswalk.search.rank.AnsweredWord;
import dev.crosswalk.search.rank.How;
import dev.crosswalk.search.rank.Match;
import dev.crosswalk.search.rank.Weights;
import dev.crosswalk.search.text.PagePart;
import dev.crosswalk.search.text.TermLexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the section and the words to show of a page. {@code js/search/snippet.js} is its twin.
 */
final class Snippets {
  static final int LENGTH = 180;
  static final int LEAD = 40;

  /** What the heading's words are worth is divided by this. */
  static final int HEADING_SHARE = 2;

  /** Prose is worth this fraction more than code. */
  static final int PROSE_SHARE = 8;

  private final Map<String, Integer> clauseOfTerm = new HashMap<>();
  private final List<String> starts = new ArrayList<>();
  private final List<Integer> clauseOfStart = new ArrayList<>();
  private final int[] rarities;

  record Chosen(String anchor, String heading, Answer.Snippet snippet) {}

  private record Hit(int start, int end, int clause) {}

  Snippets(List<AnsweredWord> clauses, int pages) {
    rarities = new int[clauses.size()];
    for (int i = 0; i < rarities.length; i++) {
      AnsweredWord clause = clauses.get(i);
      rarities[i] = clause.matches().isEmpty() ? 0 : Weights.rarity(pages, clause.rarityBase());
      for (Match match : clause.matches()) {
        clauseOfTerm.putIfAbsent(match.term(), i);
        if (match.how() == How.COMPLETED && match.term().endsWith("…")) {
          starts.add(match.term().substring(0, match.term().length() - 1));
          clauseOfStart.add(i);
        }
      }
    }
  }

  Chosen choose(PagePart part) {
    PagePart.Piece bestPiece = new PagePart.Piece("", "", true, false, "");
    List<Hit> bestHits = List.of();
    int bestFirst = 0;
    int bestScore = -1;
    for (PagePart.Piece piece : part.pieces()) {
      int heading = worth(hits(piece.heading()), 0, Integer.MAX_VALUE) / HEADING_SHARE;
      List<Hit> hits = hits(piece.text());
      for (int first = 0; first < Math.max(1, hits.size()); first++) {
        int score = heading;
        if (!hits.isEmpty()) {
          int worth = worth(hits, first, hits.get(first).start + LENGTH - LEAD);
          score += piece.code() ? worth : worth + worth / PROSE_SHARE;
        }
        if (score > bestScore) {
          bestScore = score;
          bestPiece = piece;
          bestHits = hits;
          bestFirst = first;
        }
      }
    }
    int from = bestHits.isEmpty() ? 0 : bestHits.get(bestFirst).start;
    return new Chosen(
        bestPiece.anchor(), bestPiece.heading(), cut(bestPiece.text(), from, bestHits));
  }

  /** The rarities of the different clauses from one hit to an offset, and one for each repeat. */
  private int worth(List<Hit> hits, int first, int end) {
    int worth = 0;
    long seen = 0;
    for (int i = first; i < hits.size() && hits.get(i).end <= end; i++) {
      int clause = hits.get(i).clause;
      worth += ((seen >> clause) & 1) == 0 ? rarities[clause] : 1;
      seen |= 1L << clause;
    }
    return worth;
  }

  private List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    TermLexer.lex(
        text,
        0,
        (type, term, start, end, place, group) -> {
          int clause = clause(term);
          if (clause >= 0) {
            Hit last = hits.isEmpty() ? new Hit(0, 0, 0) : hits.getLast();
            if (start >= last.end) {
              hits.add(new Hit(start, end, clause));
            }
          }
        });
    return hits;
  }

  private int clause(String term) {
    Integer clause = clauseOfTerm.get(term);
    if (clause != null) {
      return clause;
    }
    for (int i = 0; i < starts.size(); i++) {
      if (term.startsWith(starts.get(i))) {
        return clauseOfStart.get(i);
      }
    }
    return -1;
  }

  private static boolean isSpace(char c) {
    return c <= ' ';
  }

  /** Some words before {@code from}, and on to about {@link #LENGTH}; white space made one. */
  private static Answer.Snippet cut(String text, int from, List<Hit> hits) {
    int start = Math.max(0, from - LEAD);
    while (start > 0 && start < from && !isSpace(text.charAt(start - 1))) {
      start++;
    }
    int end = Math.min(text.length(), start + LENGTH);
    while (end < text.length() && end > start + LENGTH / 2 && !isSpace(text.charAt(end))) {
      end--;
    }
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end++;
    }
    StringBuilder out = new StringBuilder(start > 0 ? "… " : "");
    List<Mark> marks = new ArrayList<>();
    int hit = 0;
    int markStart = -1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      while (hit < hits.size() && hits.get(hit).end <= i) {
        if (markStart >= 0) {
          marks.add(new Mark(markStart, out.length()));
          markStart = -1;
        }
        hit++;
      }
      if (!isSpace(c)) {
        if (hit < hits.size() && hits.get(hit).start <= i && markStart < 0) {
          markStart = out.length();
        }
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    if (markStart >= 0) {
      marks.add(new Mark(markStart, out.length()));
    }
    return new Answer.Snippet(out + (end < text.length() ? " …" : ""), marks);
  }
}
