package dev.crosswalk.verify.toolchain;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Language;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Sample;
import java.util.List;

/**
 * One program of a page, made of one fence or more.
 *
 * @param file the page's source file, relative to the source folder
 * @param number 1-based, counted over the programs of the page in order of their first fence
 * @param fences in order; {@code code} is theirs joined with an empty line between two
 * @param fenceLine the first fence's line as written, for the place of a word in it
 */
public record Program(
    String slug,
    String file,
    int number,
    Language language,
    List<Sample> fences,
    String code,
    String fenceLine,
    Expectation expectation) {

  /** A name for the program's file, folder and executable: an identifier in all languages. */
  public String name() {
    return slug.replace('-', '_') + "_" + number;
  }

  /**
   * Where a place in the program stands in the page.
   *
   * @param line 1-based line of {@link #code}
   * @param column 1-based, in UTF-16 units
   */
  public Position place(int line, int column) {
    int first = 1;
    for (Sample fence : fences) {
      int lines = (int) fence.code().lines().count();
      if (line < first + lines) {
        Position start = fence.position();
        // What stands before the fence, in a list or quotation, stands before its lines, too
        return new Position(
            start.line() + 1 + Math.max(0, line - first), Math.max(1, column) + start.column() - 1);
      }
      first += lines + 1;
    }
    return fences.getFirst().position();
  }

  /** A line of {@link #code}, by its 1-based number; empty if there is none. */
  public String line(int number) {
    return code.lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
  }

  /** A finding about the whole program, at its fence. */
  public Diagnostic finding(String rule, String message) {
    return Diagnostic.error(
        file, fences.getFirst().position(), fenceLine.strip().length(), rule, message);
  }

  /** A finding about one of the words behind the fence's language. */
  public Diagnostic finding(String option, String rule, String message) {
    int column = fenceLine.indexOf(" " + option);
    if (column < 0) {
      return finding(rule, message);
    }
    Position place = new Position(fences.getFirst().position().line(), column + 2);
    return Diagnostic.error(file, place, option.length(), rule, message);
  }
}
