package dev.crosswalk.cli;

import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Json;
import dev.crosswalk.search.Answer;
import dev.crosswalk.search.SearchIndex;
import dev.crosswalk.search.rank.Explanation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosswalk search}. */
@Command(
    name = "search",
    description = "Answers a query from the index that was built last, as the browser does.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SearchCommand extends Crosswalk.SubCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "The words to look for.")
  List<String> words = List.of();

  @Mixin SourceOptions options = new SourceOptions();

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "10",
      description = "The most hits to show.")
  int limit = 10;

  @Option(names = "--explain", description = "Show how each score came about.")
  boolean explain;

  @Option(names = "--json", description = "Print the hits, or the figures, as JSON.")
  boolean json;

  @ArgGroup(exclusive = false, heading = "%nMeasuring relevance:%n")
  @Nullable EvaluationOptions evaluation;

  @Override
  public Integer call() throws Exception {
    Console console = program().console();
    if (words.isEmpty() == (evaluation == null)) {
      console
          .err()
          .println("crosswalk: search needs either words to look for or --eval, and not both");
      return ExitCode.WRONG_COMMAND;
    }
    Path index = Pipeline.index(options.request(program()));
    if (!Files.isDirectory(index)) {
      console.err().println("crosswalk: there is no index yet; run 'crosswalk build' first");
      return ExitCode.WRONG_COMMAND;
    }
    try (SearchIndex searchIndex = SearchIndex.open(index)) {
      if (evaluation != null) {
        return evaluation.run(searchIndex, program(), json);
      }
      String query = String.join(" ", words);
      Answer answer = searchIndex.search(query, limit);
      if (json) {
        console.out().println(Json.write(data(query, answer)));
      } else {
        print(answer, console);
      }
    }
    return ExitCode.DONE;
  }

  private void print(Answer answer, Console console) {
    for (Answer.Correction correction : answer.corrected()) {
      console.say(
          "No page has \"" + correction.word() + "\"; showing \"" + correction.term() + "\"");
    }
    for (Answer.Hit hit : answer.hits()) {
      String anchor = hit.anchor().isEmpty() ? "" : "#" + hit.anchor();
      console.out().println(hit.title() + "  [" + hit.kind().id() + ", " + hit.score() + "]");
      console.out().println("  " + hit.uri() + anchor);
      console.out().println("  " + hit.snippet().text().strip().replace('\n', ' '));
      if (explain) {
        explained(hit.explanation()).forEach(line -> console.out().println("    " + line));
      }
    }
    console.say(
        ReportPrinter.count(answer.total(), "page")
            + (answer.hits().size() < answer.total()
                ? ", " + answer.hits().size() + " shown"
                : ""));
  }

  /** What the score is the sum of, one addend a line with its terms below. */
  private static List<String> explained(Explanation why) {
    List<String> lines = new ArrayList<>();
    for (Explanation.Word word : why.words()) {
      lines.add("%s: %d, of rarity %d".formatted(word.word(), word.earned(), word.rarity()));
      for (Explanation.Term term : word.terms()) {
        lines.add(
            "  %s (%s): frequency %d, on %s"
                .formatted(
                    term.term(),
                    term.how(),
                    term.frequency(),
                    ReportPrinter.count(term.pages(), "page")));
      }
    }
    lines.add("together in one part: " + why.together());
    lines.add("missing or only mentioned: " + why.missing());
    lines.add("whole title or construct: " + why.whole());
    return lines;
  }

  private Map<String, Object> data(String query, Answer answer) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("query", query);
    map.put("total", answer.total());
    map.put("unknown", answer.unknown());
    map.put(
        "corrected",
        answer.corrected().stream()
            .map(each -> ordered("word", each.word(), "term", each.term()))
            .toList());
    map.put("hits", answer.hits().stream().map(this::hit).toList());
    return map;
  }

  private Map<String, Object> hit(Answer.Hit hit) {
    Map<String, Object> map =
        ordered("uri", hit.uri(), "title", hit.title(), "kind", hit.kind().id());
    map.put("score", hit.score());
    map.put("anchor", hit.anchor());
    map.put("heading", hit.heading());
    map.put("snippet", hit.snippet().text());
    map.put(
        "marks",
        hit.snippet().marks().stream().map(mark -> List.of(mark.start(), mark.end())).toList());
    if (explain) {
      map.put("explanation", explanation(hit.explanation()));
    }
    return map;
  }

  private static Map<String, Object> explanation(Explanation why) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("words", why.words().stream().map(SearchCommand::word).toList());
    map.put("together", why.together());
    map.put("missing", why.missing());
    map.put("whole", why.whole());
    return map;
  }

  private static Map<String, Object> word(Explanation.Word word) {
    Map<String, Object> map = ordered("word", word.word());
    map.put("score", word.earned());
    map.put("rarity", word.rarity());
    map.put("terms", word.terms().stream().map(SearchCommand::term).toList());
    return map;
  }

  private static Map<String, Object> term(Explanation.Term term) {
    Map<String, Object> map = ordered("term", term.term(), "how", term.how());
    map.put("pages", term.pages());
    map.put("frequency", term.frequency());
    return map;
  }

  /** A map in the order given: key, value, key, value, … */
  private static Map<String, Object> ordered(String... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
