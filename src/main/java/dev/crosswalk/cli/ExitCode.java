package dev.crosswalk.cli;

/** The exit codes, a part of the command line's contract. */
final class ExitCode {
  static final int DONE = 0;
  static final int CONTENT_HAS_ERRORS = 1;
  static final int WRONG_COMMAND = 2;
  static final int MACHINE_FAILED = 3;

  private ExitCode() {}
}
