package dev.crosswalk.verify.toolchain;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a formatter would change: one finding a file, at its first place. */
public final class FormatFindings {
  private final String tool;
  private final Map<String, Hunk> hunks = new TreeMap<>();
  private List<String> current = new ArrayList<>();

  /**
   * @param tool the formatter's name
   */
  public FormatFindings(String tool) {
    this.tool = tool;
  }

  /** A hunk's first line, and what is taken away and added. */
  private record Hunk(int line, List<String> lines) {}

  /**
   * A hunk begins.
   *
   * @param line 1-based line of the file
   */
  public void hunk(String file, int line) {
    current = new ArrayList<>();
    hunks.putIfAbsent(file, new Hunk(line, current));
  }

  /** A line of the hunk that began last: behind a blank, {@code +} or {@code -}. */
  public void line(String text) {
    current.add(text);
  }

  /** What is said before the next hunk belongs to none. */
  public void header() {
    current = new ArrayList<>();
  }

  /**
   * @param files the path that the tool was given, to the program in it
   */
  public Map<Program, Diagnostic> of(Map<String, Program> files) {
    Map<Program, Diagnostic> findings = new LinkedHashMap<>();
    hunks.forEach((file, hunk) -> {
      Program program = files.get(file);
      if (program != null) {
        findings.put(program, finding(hunk, program));
      }
    });
    return findings;
  }

  /** An empty line of context may have lost its blank. */
  private static boolean isContext(String line) {
    return line.isEmpty() || line.startsWith(" ");
  }

  /** At the first line that changes; lines of context come before it. */
  private Diagnostic finding(Hunk hunk, Program program) {
    int context = 0;
    List<String> lines = hunk.lines;
    while (context < lines.size() && isContext(lines.get(context))) {
      context++;
    }
    int at = hunk.line + context;
    List<String> wanted =
        lines.stream()
            .skip(context)
            .takeWhile(line -> !isContext(line))
            .filter(line -> line.startsWith("+"))
            .map(line -> line.substring(1))
            .toList();
    Position place = program.place(at, 1);
    String message =
        wanted.isEmpty()
            ? tool + " leaves this line out"
            : tool + " writes: " + String.join(" ⏎ ", wanted).strip();
    int length = Math.max(1, program.line(at).length());
    return Diagnostic.error(program.file(), place, length, "verify-" + tool, message)
        .withHint("crosswalk verify --eject " + program.slug() + " DIR, then " + tool + " there");
  }
}
