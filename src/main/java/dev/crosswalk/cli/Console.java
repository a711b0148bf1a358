package dev.crosswalk.cli;

import java.io.PrintStream;

/**
 * Where the program prints: results to {@code out}, findings and progress to {@code err}.
 *
 * @param colour whether {@code err} is a terminal that shows ANSI colours
 * @param quiet whether progress and summaries are left out
 */
record Console(PrintStream out, PrintStream err, boolean colour, boolean quiet) {
  private static final String RED = "31";
  private static final String YELLOW = "33";
  private static final String BOLD = "1";
  private static final String FAINT = "2";

  String red(String text) {
    return paint(RED, text);
  }

  String yellow(String text) {
    return paint(YELLOW, text);
  }

  String bold(String text) {
    return paint(BOLD, text);
  }

  String faint(String text) {
    return paint(FAINT, text);
  }

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** A line of the summary. */
  void say(String line) {
    if (!quiet) {
      err.println(line);
    }
  }

  /** What is going on now: one line that is overwritten on a terminal, nothing elsewhere. */
  void progress(String stage) {
    if (!quiet && colour) {
      err.print("\r\u001b[2K" + faint(stage + " …"));
      err.flush();
    }
  }

  /** Removes the progress line. */
  void progressDone() {
    if (!quiet && colour) {
      err.print("\r\u001b[2K");
      err.flush();
    }
  }
}
