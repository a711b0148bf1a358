package dev.crosswalk.verify.sandbox;

/**
 * The machine lacks a tool, a library or a sandbox. The message is one sentence and names the
 * remedy.
 */
public final class CannotRun extends Exception {
  private static final long serialVersionUID = 1;

  public CannotRun(String message) {
    super(message);
  }
}
