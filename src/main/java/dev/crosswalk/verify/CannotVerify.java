package dev.crosswalk.verify;

import dev.crosswalk.verify.sandbox.CannotRun;

/** The machine lacks what verification needs. The message is one sentence and names the remedy. */
public final class CannotVerify extends Exception {
  private static final long serialVersionUID = 1;

  public CannotVerify(String message) {
    super(message);
  }

  /** What a tool or a sandbox could not do is said in its own words. */
  CannotVerify(CannotRun cause) {
    super(cause.getMessage(), cause);
  }
}
