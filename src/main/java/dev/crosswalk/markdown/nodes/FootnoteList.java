package dev.crosswalk.markdown.nodes;

import dev.crosswalk.markdown.nodes.Footnotes.Definition;
import dev.crosswalk.markdown.nodes.Footnotes.Reference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** The footnotes of one page, numbered in the order in which the text first names them. */
public final class FootnoteList {
  private final Map<String, Definition> defined = new HashMap<>();
  private final SequencedMap<Definition, Integer> references = new LinkedHashMap<>();
  private final Map<Definition, Integer> numbers = new HashMap<>();
  private final Map<Reference, String> marks = new HashMap<>();

  /** The first definition of a label counts. */
  public void define(Definition definition) {
    defined.putIfAbsent(key(definition.label()), definition);
  }

  /** Counts a reference; it stays text if nothing defines its label. */
  public void refer(Reference reference) {
    Definition definition = defined.get(key(reference.label()));
    if (definition == null) {
      return;
    }
    int count = references.merge(definition, 1, Integer::sum);
    int number = numbers.computeIfAbsent(definition, _ -> references.size());
    marks.put(reference, count == 1 ? String.valueOf(number) : number + "-" + count);
  }

  /** {@code 2}, or {@code 2-3} for the third reference to footnote 2; empty if it has none. */
  public String mark(Reference reference) {
    return marks.getOrDefault(reference, "");
  }

  /** How often the text refers to it. */
  public int count(Definition definition) {
    return references.getOrDefault(definition, 0);
  }

  /** Those that the text refers to so far, in order. */
  public List<Definition> used() {
    return List.copyOf(references.sequencedKeySet());
  }

  private static String key(String label) {
    return label.toLowerCase(Locale.ROOT);
  }
}
