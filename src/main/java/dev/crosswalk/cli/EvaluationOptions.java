package dev.crosswalk.cli;

import dev.crosswalk.model.Json;
import dev.crosswalk.search.SearchIndex;
import dev.crosswalk.search.evaluate.Baseline;
import dev.crosswalk.search.evaluate.Evaluation;
import dev.crosswalk.search.evaluate.Evaluation.Measure;
import dev.crosswalk.search.evaluate.InvalidEvaluationFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options with which {@code search} measures itself instead of answering. */
final class EvaluationOptions {
  private static final String OWN_QUERIES = "src/test/resources/search/queries.yaml";

  @Option(
      names = "--eval",
      paramLabel = "FILE",
      arity = "0..1",
      required = true,
      fallbackValue = OWN_QUERIES,
      description = {
        "Ask the judged queries of a YAML file and say how high the right pages stand; without",
        "FILE, the queries about this guide's own content, ${FALLBACK-VALUE}."
      })
  Path queries = Path.of(OWN_QUERIES);

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write figures and misses to a file: JSON if it ends in .json, else Markdown.")
  @Nullable Path report;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Fail if a figure is lower than in this YAML file.")
  @Nullable Path baseline;

  /** Measures, and returns the exit code. */
  int run(SearchIndex index, Crosswalk program, boolean json) throws IOException {
    Console console = program.console();
    SequencedMap<String, Measure> measures;
    Optional<Baseline> before;
    try {
      measures = read(program.path(queries), yaml -> Evaluation.of(index, yaml));
      before =
          baseline == null
              ? Optional.empty()
              : Optional.of(read(program.path(baseline), Baseline::read));
    } catch (InvalidEvaluationFile e) {
      console.err().println("crosswalk: " + e.getMessage());
      return ExitCode.WRONG_COMMAND;
    }
    EvaluationReport figures = new EvaluationReport(measures);
    if (report != null) {
      Path file = program.path(report);
      boolean asJson = report.toString().endsWith(".json");
      Files.writeString(file, asJson ? Json.write(figures.data()) + "\n" : figures.markdown());
    }
    console.out().print(json ? Json.write(figures.data()) + "\n" : figures.text());
    return compare(before, measures, console);
  }

  private static int compare(
      Optional<Baseline> before, SequencedMap<String, Measure> measures, Console console) {
    List<Baseline.Change> lower = before.map(each -> each.lower(measures)).orElse(List.of());
    lower.forEach(change -> console.err().println(console.red("lower") + ": " + change));
    before
        .map(each -> each.higher(measures))
        .orElse(List.of())
        .forEach(change -> console.say("higher: " + change + "; raise the baseline"));
    return lower.isEmpty() ? ExitCode.DONE : ExitCode.CONTENT_HAS_ERRORS;
  }

  /** What is made of a text file. */
  private interface Reading<T> {
    T of(Reader text) throws IOException;
  }

  private static <T> T read(Path file, Reading<T> reading) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InvalidEvaluationFile(file, "there is no such file");
    }
    try (Reader text = Files.newBufferedReader(file)) {
      return reading.of(text);
    } catch (InvalidEvaluationFile e) {
      throw new InvalidEvaluationFile(file, String.valueOf(e.getMessage()));
    }
  }
}
