package dev.crosswalk.build;

import dev.crosswalk.model.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lies in the source folder and is neither read nor published.
 *
 * @param files number of files by ending, e.g. {@code .adoc}; {@code (none)} for those without
 * @param folders relative to the source folder, in order
 */
public record LeftOut(SortedMap<String, Integer> files, List<String> folders) {
  private static final int MAX_NAMED = 6;
  private static final Set<String> ASCIIDOC = Set.of(".adoc", ".asciidoc", ".asc", ".ad");

  static LeftOut of(Sources sources) {
    SortedMap<String, Integer> files = new TreeMap<>();
    for (Sources.Beside file : sources.beside()) {
      if (file.counted()) {
        files.merge(ending(file.path()), 1, Integer::sum);
      }
    }
    return new LeftOut(files, sources.skipped());
  }

  private static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "(none)" : name.substring(dot).toLowerCase(Locale.ROOT);
  }

  /** One sentence; empty if nothing was left out. */
  public Optional<String> sentence() {
    List<String> parts = new ArrayList<>();
    if (!files.isEmpty()) {
      int number = files.values().stream().mapToInt(Integer::intValue).sum();
      parts.add(
          (number == 1
                  ? "1 file is not Markdown and was"
                  : number + " files are not Markdown and were")
              + " left out: "
              + kinds());
    }
    if (!folders.isEmpty()) {
      parts.add((folders.size() == 1 ? "folder" : "folders") + " left out: " + folderNames());
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  /** The most frequent first. */
  private String kinds() {
    List<Map.Entry<String, Integer>> sorted =
        files.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Integer> it) -> -it.getValue())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    List<String> named =
        new ArrayList<>(
            sorted.stream().limit(MAX_NAMED).map(it -> it.getKey() + " " + it.getValue()).toList());
    String text = String.join(", ", named);
    if (sorted.size() > MAX_NAMED) {
      List<Map.Entry<String, Integer>> others = sorted.subList(MAX_NAMED, sorted.size());
      int number = others.stream().mapToInt(Map.Entry::getValue).sum();
      text +=
          " and %d in %d other kind%s"
              .formatted(number, others.size(), others.size() == 1 ? "" : "s");
    }
    boolean asciiDoc = files.keySet().stream().anyMatch(ASCIIDOC::contains);
    return asciiDoc ? text + " (AsciiDoc is not supported)" : text;
  }

  private String folderNames() {
    String text = String.join(", ", folders.stream().limit(MAX_NAMED).toList());
    int others = folders.size() - MAX_NAMED;
    return others > 0 ? text + " and " + others + " others" : text;
  }
}
