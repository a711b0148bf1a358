package dev.crosswalk.check.prose;

import dev.crosswalk.model.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Words that praise without saying what, or fill a line. */
final class PlainWords implements ProseRule {
  private static final Map<Pattern, String> NOT_WANTED =
      Map.of(
          words(
              "blazing(?:ly)?|lightning[- ]fast|game[- ]chang\\w+|revolution\\w+|cutting[- ]edge"
                  + "|seamless(?:ly)?|effortless(?:ly)?|supercharge\\w*|next[- ]generation"
                  + "|best[- ]in[- ]class|world[- ]class|state[- ]of[- ]the[- ]art"),
          "say what it does, with a figure and its source",
          words(
              "it is worth noting(?: that)?|needless to say|it should be noted(?: that)?"
                  + "|at the end of the day|in order to|the fact that|basically|obviously"
                  + "|of course|simply put|as we all know|in today's world|when it comes to"
                  + "|delv(?:e|es|ed|ing) into|leverag(?:e|es|ed|ing)"),
          "leave it out, or use a plain word");

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  @Override
  public List<Diagnostic> check(String file, List<Passage> passages) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Passage passage : passages) {
      NOT_WANTED.forEach((words, hint) ->
          words
              .matcher(passage.text())
              .results()
              .map(word ->
                  Diagnostic.error(
                          file,
                          passage.position(word.start()),
                          word.group().length(),
                          "prose-words",
                          "\"%s\" says nothing".formatted(word.group()))
                      .withHint(hint))
              .forEach(findings::add));
    }
    return findings;
  }
}
