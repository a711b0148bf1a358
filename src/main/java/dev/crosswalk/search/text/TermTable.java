package dev.crosswalk.search.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The terms of one page with their weights, in order of first appearance. */
final class TermTable {
  private final Map<String, Integer> numbers = HashMap.newHashMap(512);
  private String[] terms = new String[512];
  private float[] prose = new float[512];
  private float[] code = new float[512];
  private float[] fields = new float[512];
  private float[] parts = new float[512 * PagePart.MAX_PARTS];

  int size() {
    return numbers.size();
  }

  String term(int number) {
    return terms[number];
  }

  int number(String term) {
    Integer known = numbers.putIfAbsent(term, numbers.size());
    if (known != null) {
      return known;
    }
    int number = numbers.size() - 1;
    if (number == terms.length) {
      terms = Arrays.copyOf(terms, number * 2);
      prose = Arrays.copyOf(prose, number * 2);
      code = Arrays.copyOf(code, number * 2);
      fields = Arrays.copyOf(fields, number * 2);
      parts = Arrays.copyOf(parts, number * 2 * PagePart.MAX_PARTS);
    }
    terms[number] = term;
    return number;
  }

  void addProse(int number, int part, float weight) {
    prose[number] += weight;
    parts[number * PagePart.MAX_PARTS + part] += weight;
  }

  void addCode(int number, int part, float weight) {
    code[number] += weight;
    parts[number * PagePart.MAX_PARTS + part] += weight * 0.5f;
  }

  /** Title, headings and the like: already divided by the field's length. */
  void addField(int number, float weight) {
    fields[number] += weight;
  }

  void addHeading(int number, int part, float weight) {
    fields[number] += weight;
    parts[number * PagePart.MAX_PARTS + part] += weight * 3;
  }

  float prose(int number) {
    return prose[number];
  }

  float code(int number) {
    return code[number];
  }

  float fields(int number) {
    return fields[number];
  }

  /** The part in which the term weighs most; the first of equals. */
  int part(int number) {
    int best = 0;
    for (int part = 1; part < PagePart.MAX_PARTS; part++) {
      if (parts[number * PagePart.MAX_PARTS + part] > parts[number * PagePart.MAX_PARTS + best]) {
        best = part;
      }
    }
    return best;
  }
}
