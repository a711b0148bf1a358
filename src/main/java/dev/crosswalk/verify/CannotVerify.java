package dev.crosswalk.verify;

/** The machine lacks what verification needs. The message is one sentence and names the remedy. */
public final class CannotVerify extends Exception {
  private static final long serialVersionUID = 1;

  public CannotVerify(String message) {
    super(message);
  }
}
