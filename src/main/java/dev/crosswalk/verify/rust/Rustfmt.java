package dev.crosswalk.verify.rust;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.verify.toolchain.FormatFindings;
import dev.crosswalk.verify.toolchain.Program;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code rustfmt --check} says. */
final class Rustfmt {
  private static final Pattern HUNK = Pattern.compile("^Diff in (.+?)(?::| at line )(\\d+):$");

  private Rustfmt() {}

  /**
   * @param files the path that rustfmt was given, to the program in it
   */
  static Map<Program, Diagnostic> findings(String output, Map<String, Program> files) {
    FormatFindings findings = new FormatFindings("rustfmt");
    for (String line : output.lines().toList()) {
      Matcher hunk = HUNK.matcher(line);
      if (hunk.matches()) {
        findings.hunk(hunk.group(1), Integer.parseInt(hunk.group(2)));
      } else {
        findings.line(line);
      }
    }
    return findings.of(files);
  }
}
