package dev.crosswalk.verify.go;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.verify.toolchain.FormatFindings;
import dev.crosswalk.verify.toolchain.Program;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code gofmt -d} says. */
final class Gofmt {
  private static final Pattern FILE = Pattern.compile("^diff (?:-u )?\\S+ (\\S+)$");
  private static final Pattern HUNK = Pattern.compile("^@@ -(\\d+)(?:,\\d+)? .*");

  private Gofmt() {}

  /**
   * @param files the path that gofmt was given, to the program in it
   */
  static Map<Program, Diagnostic> findings(String output, Map<String, Program> files) {
    FormatFindings findings = new FormatFindings("gofmt");
    String file = "";
    for (String line : output.lines().toList()) {
      Matcher named = FILE.matcher(line);
      Matcher hunk = HUNK.matcher(line);
      if (named.matches()) {
        file = named.group(1);
        findings.header();
      } else if (hunk.matches()) {
        findings.hunk(file, Integer.parseInt(hunk.group(1)));
      } else {
        findings.line(line);
      }
    }
    return findings.of(files);
  }
}
