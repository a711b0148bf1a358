package dev.crosswalk.search;

import java.util.stream.IntStream;

/**
 * Every number and name by which both sides search, for the manifest: the browser's modules hold
 * none of their own, so a value is changed in one place.
 */
final class Rules {
  private Rules() {}

  static Json json() {
    return Json.object()
        .put("posting", posting())
        .put("weights", weights())
        .put("ranking", ranking())
        .put("limits", limits())
        .put("snippets", snippets())
        .put("marks", marks());
  }

  private static Json posting() {
    Json frequencies = Json.array();
    IntStream.range(0, Posting.LEVELS).map(Weights::frequency).forEach(frequencies::add);
    return Json.object()
        .put("levelShift", Posting.LEVEL_SHIFT)
        .put("partMask", Posting.PART_MASK)
        .put("parts", Posting.PARTS)
        .put("frequencies", frequencies);
  }

  private static Json weights() {
    return Json.object()
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

  private static Json ranking() {
    return Json.object()
        .put("bit", Weights.BIT)
        .put("half", Weights.HALF)
        .put("saturated", Weights.SATURATED)
        .put("answeredTimes", Ranking.ANSWERED_TIMES)
        .put("answeredShare", Ranking.ANSWERED_SHARE)
        .put("togetherShare", Ranking.TOGETHER_SHARE)
        .put("minCommon", Ranking.MIN_COMMON)
        .put("commonShare", Ranking.COMMON_SHARE);
  }

  private static Json limits() {
    return Json.object()
        .put("queryLength", Question.MAX_LENGTH)
        .put("clauses", Question.MAX_CLAUSES)
        .put("fewLexemes", Question.FEW_LEXEMES)
        .put("keyWords", Keys.MAX_WORDS)
        .put("termLength", Lexer.MAX_TERM)
        .put("pathNames", Lexer.MAX_NAMES)
        .put("wholePathNames", Lexer.MAX_WHOLE_NAMES)
        .put("oneEditLength", Spelling.MIN_LENGTH)
        .put("twoEditsLength", Spelling.TWO_EDITS_LENGTH)
        .put("sureLetters", Spelling.SURE_LETTERS)
        .put("candidates", Spelling.MAX_CANDIDATES)
        .put("formLetters", Expansion.MIN_FORM_LETTERS)
        .put("completedLetters", Expansion.MIN_COMPLETED_LETTERS);
  }

  private static Json snippets() {
    return Json.object()
        .put("length", Snippets.LENGTH)
        .put("lead", Snippets.LEAD)
        .put("headingShare", Snippets.HEADING_SHARE)
        .put("proseShare", Snippets.PROSE_SHARE)
        .put("codeFlag", Part.Piece.CODE);
  }

  private static Json marks() {
    return Json.object()
        .put("merged", String.valueOf(Shards.MERGED))
        .put("key", String.valueOf(Keys.MARK))
        .put("filter", String.valueOf(Filter.MARK))
        .put("filterNames", String.join("|", Filter.NAMES))
        .put("bucketOfStart", Spelling.STARTS)
        .put("bucketOfEnd", Spelling.ENDS);
  }
}
