package dev.crosswalk.verify;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code gofmt -d} and {@code rustfmt --check} say: one finding a file, at its first place.
 */
final class Format {
  private static final Pattern GO_FILE = Pattern.compile("^diff (?:-u )?\\S+ (\\S+)$");
  private static final Pattern GO_HUNK = Pattern.compile("^@@ -(\\d+)(?:,\\d+)? .*");
  private static final Pattern RUST_HUNK = Pattern.compile("^Diff in (.+?)(?::| at line )(\\d+):$");

  private Format() {}

  /** A hunk's first line, and what is taken away and added. */
  private record Hunk(int line, List<String> lines) {}

  /**
   * @param files the path that the tool was given, to the program in it
   */
  static Map<Program, Diagnostic> gofmt(String output, Map<String, Program> files) {
    Map<String, Hunk> hunks = new TreeMap<>();
    String file = "";
    List<String> current = new ArrayList<>();
    for (String line : output.lines().toList()) {
      Matcher named = GO_FILE.matcher(line);
      Matcher hunk = GO_HUNK.matcher(line);
      if (named.matches()) {
        file = named.group(1);
        current = new ArrayList<>();
      } else if (hunk.matches()) {
        current = new ArrayList<>();
        hunks.putIfAbsent(file, new Hunk(Integer.parseInt(hunk.group(1)), current));
      } else {
        current.add(line);
      }
    }
    return findings("gofmt", hunks, files);
  }

  /**
   * @param files the path that the tool was given, to the program in it
   */
  static Map<Program, Diagnostic> rustfmt(String output, Map<String, Program> files) {
    Map<String, Hunk> hunks = new TreeMap<>();
    List<String> current = new ArrayList<>();
    for (String line : output.lines().toList()) {
      Matcher hunk = RUST_HUNK.matcher(line);
      if (hunk.matches()) {
        current = new ArrayList<>();
        hunks.putIfAbsent(hunk.group(1), new Hunk(Integer.parseInt(hunk.group(2)), current));
      } else {
        current.add(line);
      }
    }
    return findings("rustfmt", hunks, files);
  }

  private static Map<Program, Diagnostic> findings(
      String tool, Map<String, Hunk> hunks, Map<String, Program> files) {
    Map<Program, Diagnostic> findings = new LinkedHashMap<>();
    hunks.forEach((file, hunk) -> {
      Program program = files.get(file);
      if (program != null) {
        findings.put(program, finding(tool, hunk, program));
      }
    });
    return findings;
  }

  /** An empty line of context may have lost its blank. */
  private static boolean isContext(String line) {
    return line.isEmpty() || line.startsWith(" ");
  }

  /** At the first line that changes; lines of context come before it. */
  private static Diagnostic finding(String tool, Hunk hunk, Program program) {
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
