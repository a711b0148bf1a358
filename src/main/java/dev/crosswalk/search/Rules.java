package dev.crosswalk.search;

import dev.crosswalk.search.export.JsonWriter;
import dev.crosswalk.search.export.Shards;
import dev.crosswalk.search.export.SpellingLists;
import dev.crosswalk.search.query.Expansion;
import dev.crosswalk.search.query.Question;
import dev.crosswalk.search.query.Spelling;
import dev.crosswalk.search.rank.Posting;
import dev.crosswalk.search.rank.Ranking;
import dev.crosswalk.search.rank.Weights;
import dev.crosswalk.search.text.Chars;
import dev.crosswalk.search.text.Filter;
import dev.crosswalk.search.text.Keys;
import dev.crosswalk.search.text.PagePart;
import dev.crosswalk.search.text.TermLexer;
import java.util.stream.IntStream;

/**
 * Every number and name by which both sides search, for the manifest: the browser's modules hold
 * none of their own, so a value is changed in one place.
 */
final class Rules {
  private Rules() {}

  static JsonWriter json() {
    return JsonWriter.object()
        .put("posting", posting())
        .put("weights", weights())
        .put("ranking", ranking())
        .put("limits", limits())
        .put("snippets", snippets())
        .put("marks", marks());
  }

  /** The classes of characters. */
  static JsonWriter characters() {
    return JsonWriter.object()
        .put("word", Chars.set(Chars.WORD))
        .put("pair", Chars.set(Chars.BIGRAM))
        .put("punctuation", Chars.set(Chars.PUNCTUATION));
  }

  private static JsonWriter posting() {
    JsonWriter frequencies = JsonWriter.array();
    IntStream.range(0, Posting.LEVELS).map(Weights::frequency).forEach(frequencies::add);
    return JsonWriter.object()
        .put("levelShift", Posting.LEVEL_SHIFT)
        .put("partMask", Posting.PART_MASK)
        .put("parts", Posting.PARTS)
        .put("frequencies", frequencies);
  }

  private static JsonWriter weights() {
    return JsonWriter.object()
        .put("full", Weights.FULL)
        .put("inflected", Weights.INFLECTED)
        .put("completed", Weights.COMPLETED)
        .put("completedUnknown", Weights.COMPLETED_UNKNOWN)
        .put("tail", Weights.TAIL)
        .put("lastName", Weights.LAST_NAME)
        .put("qualifier", Weights.QUALIFIER)
        .put("oneEdit", Weights.ONE_EDIT)
        .put("twoEdits", Weights.TWO_EDITS);
  }

  private static JsonWriter ranking() {
    return JsonWriter.object()
        .put("bit", Weights.BIT)
        .put("half", Weights.HALF)
        .put("saturated", Weights.SATURATED)
        .put("answeredTimes", Ranking.ANSWERED_TIMES)
        .put("answeredShare", Ranking.ANSWERED_SHARE)
        .put("togetherShare", Ranking.TOGETHER_SHARE)
        .put("minCommon", Ranking.MIN_COMMON)
        .put("commonShare", Ranking.COMMON_SHARE);
  }

  private static JsonWriter limits() {
    return JsonWriter.object()
        .put("queryLength", Question.MAX_LENGTH)
        .put("clauses", Question.MAX_CLAUSES)
        .put("fewLexemes", Question.FEW_LEXEMES)
        .put("keyWords", Keys.MAX_WORDS)
        .put("termLength", TermLexer.MAX_TERM)
        .put("pathNames", TermLexer.MAX_NAMES)
        .put("wholePathNames", TermLexer.MAX_WHOLE_NAMES)
        .put("oneEditLength", SpellingLists.MIN_LENGTH)
        .put("twoEditsLength", Spelling.TWO_EDITS_LENGTH)
        .put("sureLetters", SpellingLists.SURE_LETTERS)
        .put("candidates", Spelling.MAX_CANDIDATES)
        .put("formLetters", Expansion.MIN_FORM_LETTERS)
        .put("completedLetters", Expansion.MIN_COMPLETED_LETTERS);
  }

  private static JsonWriter snippets() {
    return JsonWriter.object()
        .put("length", Snippets.LENGTH)
        .put("lead", Snippets.LEAD)
        .put("headingShare", Snippets.HEADING_SHARE)
        .put("proseShare", Snippets.PROSE_SHARE)
        .put("codeFlag", PagePart.Piece.CODE);
  }

  private static JsonWriter marks() {
    return JsonWriter.object()
        .put("merged", String.valueOf(Shards.MERGED))
        .put("key", String.valueOf(Keys.MARK))
        .put("filter", String.valueOf(Filter.MARK))
        .put("filterNames", String.join("|", Filter.NAMES))
        .put("bucketOfStart", SpellingLists.STARTS)
        .put("bucketOfEnd", SpellingLists.ENDS);
  }
}
