package dev.crosswalk.publish;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as comma-separated values (RFC 4180): lines end with CRLF; a field is in quotes if it holds
 * a comma, a quote or a line's end, and a quote in it is doubled. UTF-8 without a byte order mark.
 *
 * <p>A spreadsheet takes a field that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab
 * or a carriage return for a formula and runs it, quotes or not. Such a field gets an apostrophe in
 * front, which a spreadsheet hides and any other reader has to take off ("CSV Injection", OWASP;
 * requirement 1.2.10 of its Application Security Verification Standard 5.0). What the page shows
 * and the JSON file hold no apostrophe.
 */
final class Csv {
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  static String write(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Csv::field).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  private static String field(String cell) {
    String safe = isFormula(cell) ? "'" + cell : cell;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static boolean isFormula(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
  }
}
