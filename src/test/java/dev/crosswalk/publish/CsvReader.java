package dev.crosswalk.publish;

import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180 as its grammar says, and takes off the apostrophe before what looks a formula. */
final class CsvReader {
  private final String text;
  private int at;

  private CsvReader(String text) {
    this.text = text;
  }

  static List<List<String>> read(String text) {
    CsvReader reader = new CsvReader(text);
    List<List<String>> rows = new ArrayList<>();
    while (reader.at < text.length()) {
      rows.add(reader.row());
    }
    return rows;
  }

  private List<String> row() {
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (text.startsWith(",", at)) {
      at++;
      fields.add(field());
    }
    if (!text.startsWith("\r\n", at)) {
      throw new AssertionError("no end of a line at " + at + " of " + text);
    }
    at += 2;
    return fields;
  }

  private String field() {
    String read = text.startsWith("\"", at) ? quoted() : plain();
    return read.matches("(?s)'[=+@\\-\t\r].*") ? read.substring(1) : read;
  }

  private String plain() {
    int start = at;
    while (",\"\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    for (at++; !text.startsWith("\"", at) || text.startsWith("\"\"", at); at++) {
      field.append(text.charAt(at));
      at += text.startsWith("\"\"", at) ? 1 : 0;
    }
    at++;
    return field.toString();
  }
}
