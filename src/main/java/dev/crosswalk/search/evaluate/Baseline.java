package dev.crosswalk.search.evaluate;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Figures that a search must not fall below, by kind of query. */
public final class Baseline {
  /** The file has three decimals; half a unit of the last one is rounding. */
  private static final double ROUNDING = 0.0005;

  /** From here on a gain is worth holding. */
  private static final double GAIN = 0.02;

  private static final List<String> FIGURES = List.of("success@1", "success@5", "mrr@10");

  private final SequencedMap<String, Map<?, ?>> kinds;

  private Baseline(SequencedMap<String, Map<?, ?>> kinds) {
    this.kinds = kinds;
  }

  /** One figure that is not what the baseline says. */
  public record Change(String kind, String figure, double before, double now) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s, %s: %.3f, was %.3f", kind, figure, now, before);
    }
  }

  /**
   * Reads a YAML map from kind to figures, as {@link #write} makes it.
   *
   * @throws InvalidEvaluationFile if it is none
   */
  public static Baseline read(Reader yaml) throws InvalidEvaluationFile {
    SequencedMap<String, Map<?, ?>> kinds = new LinkedHashMap<>();
    if (load(yaml) instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!(entry.getValue() instanceof Map<?, ?> figures)
            || !FIGURES.stream().allMatch(name -> figures.get(name) instanceof Number)) {
          throw new InvalidEvaluationFile(
              entry.getKey() + " needs the numbers " + String.join(", ", FIGURES));
        }
        kinds.put(String.valueOf(entry.getKey()), figures);
      }
    }
    if (kinds.isEmpty()) {
      throw new InvalidEvaluationFile("a baseline is a YAML map from kind to figures");
    }
    return new Baseline(kinds);
  }

  private static @Nullable Object load(Reader yaml) throws InvalidEvaluationFile {
    try {
      return new Load(LoadSettings.builder().build()).loadFromReader(yaml);
    } catch (YamlEngineException e) {
      throw new InvalidEvaluationFile("not YAML: " + String.valueOf(e.getMessage()).strip());
    }
  }

  /** The text of a baseline file that holds these figures. */
  public static String write(SequencedMap<String, Evaluation.Measure> measures) {
    StringBuilder yaml = new StringBuilder();
    measures.forEach((kind, measure) ->
        yaml.append(
            String.format(
                Locale.ROOT,
                "%s: {success@1: %.3f, success@5: %.3f, mrr@10: %.3f}\n",
                kind,
                measure.success1(),
                measure.success5(),
                measure.mrr10())));
    return yaml.toString();
  }

  /** Figures that fell; a kind that is no longer asked has fallen to nothing. */
  public List<Change> lower(SequencedMap<String, Evaluation.Measure> measures) {
    return changes(measures).stream()
        .filter(change -> change.now < change.before - ROUNDING)
        .toList();
  }

  /** Figures that rose so much that the baseline should follow. */
  public List<Change> higher(SequencedMap<String, Evaluation.Measure> measures) {
    return changes(measures).stream().filter(change -> change.now > change.before + GAIN).toList();
  }

  private List<Change> changes(SequencedMap<String, Evaluation.Measure> measures) {
    Evaluation.Measure none = new Evaluation.Measure(0, 0, 0, 0, List.of());
    List<Change> changes = new ArrayList<>();
    kinds.forEach((kind, figures) -> {
      Evaluation.Measure now = measures.getOrDefault(kind, none);
      List<Double> values = List.of(now.success1(), now.success5(), now.mrr10());
      for (int i = 0; i < FIGURES.size(); i++) {
        if (figures.get(FIGURES.get(i)) instanceof Number before) {
          changes.add(new Change(kind, FIGURES.get(i), before.doubleValue(), values.get(i)));
        }
      }
    });
    return changes;
  }
}
