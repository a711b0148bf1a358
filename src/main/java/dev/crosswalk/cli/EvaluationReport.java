package dev.crosswalk.cli;

import dev.crosswalk.search.evaluate.Evaluation.Judged;
import dev.crosswalk.search.evaluate.Evaluation.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** Says how well a search answered judged queries. */
final class EvaluationReport {
  private static final int SHOWN_INSTEAD = 3;

  private final SequencedMap<String, Measure> measures;
  private final SequencedMap<String, Measure> kinds;

  /**
   * @param measures by kind, last those of all kinds together
   */
  EvaluationReport(SequencedMap<String, Measure> measures) {
    this.measures = measures;
    this.kinds = new LinkedHashMap<>(measures);
    this.kinds.pollLastEntry();
  }

  /** For the terminal: a table, then each query whose first hit is wrong. */
  String text() {
    StringBuilder out = new StringBuilder();
    int width = measures.keySet().stream().mapToInt(String::length).max().orElse(0);
    String head = "%-" + width + "s  %7s  %9s  %9s  %6s\n";
    out.append(String.format(head, "", "queries", "success@1", "success@5", "MRR@10"));
    measures.forEach((kind, measure) ->
        out.append(
            String.format(
                Locale.ROOT,
                "%-" + width + "s  %7d  %9.3f  %9.3f  %6.3f\n",
                kind,
                measure.queries(),
                measure.success1(),
                measure.success5(),
                measure.mrr10())));
    kinds.forEach((kind, measure) -> {
      for (Judged miss : measure.missed()) {
        out.append("\n").append(kind).append(": ").append(miss.query()).append("\n");
        out.append("  wanted ").append(String.join(", ", miss.pages())).append("\n");
        out.append("  ").append(place(miss)).append("; found ").append(instead(miss)).append("\n");
      }
    });
    return out.toString();
  }

  String markdown() {
    StringBuilder out = new StringBuilder("# Relevance\n\n");
    out.append("| | queries | success@1 | success@5 | MRR@10 |\n|---|---|---|---|---|\n");
    measures.forEach((kind, measure) ->
        out.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f |\n",
                kind,
                measure.queries(),
                measure.success1(),
                measure.success5(),
                measure.mrr10())));
    out.append("\n## Queries whose first hit is wrong\n\n");
    out.append("| kind | query | wanted | place | found first |\n|---|---|---|---|---|\n");
    kinds.forEach((kind, measure) -> {
      for (Judged miss : measure.missed()) {
        String cells = String.join(", ", miss.pages()) + " | " + place(miss) + " | ";
        out.append("| " + kind + " | " + code(miss.query()) + " | " + cells);
        out.append(instead(miss)).append(" |\n");
      }
    });
    return out.toString();
  }

  Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    measures.forEach((kind, measure) -> {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("queries", measure.queries());
      figures.put("success@1", measure.success1());
      figures.put("success@5", measure.success5());
      figures.put("mrr@10", measure.mrr10());
      figures.put("missed", measure.missed().stream().map(EvaluationReport::miss).toList());
      data.put(kind, figures);
    });
    return data;
  }

  private static Map<String, Object> miss(Judged miss) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("query", miss.query());
    map.put("pages", miss.pages());
    map.put("rank", miss.rank());
    map.put("found", miss.found());
    return map;
  }

  private static String place(Judged miss) {
    return miss.rank() == 0 ? "not among the first ten" : "place " + miss.rank();
  }

  private static String instead(Judged miss) {
    List<String> found = miss.found();
    return found.isEmpty()
        ? "nothing"
        : String.join(", ", found.subList(0, Math.min(SHOWN_INSTEAD, found.size())));
  }

  /** A code span of Markdown in a table cell. */
  private static String code(String query) {
    String cell = query.replace("|", "\\|");
    return query.contains("`") ? "`` " + cell + " ``" : "`" + cell + "`";
  }
}
