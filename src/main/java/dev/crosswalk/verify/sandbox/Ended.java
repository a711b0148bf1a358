package dev.crosswalk.verify.sandbox;

import java.util.List;
import java.util.Optional;

/**
 * How a job ended.
 *
 * @param stopped why it was stopped, if it was; it is then a finding by itself
 * @param code the exit code; 128 and the signal's number for one that a signal ended
 * @param out standard output, UTF-8, up to the limit
 * @param err standard error, likewise
 */
public record Ended(Optional<String> stopped, int code, String out, String err) {
  private static final int SIGNALLED = 128;
  private static final int SIGXCPU = 24;
  private static final int SIGXFSZ = 25;
  private static final int MAX_SHOWN = 300;

  /** Whether it ended by itself and says that all is well. */
  public boolean well() {
    return stopped.isEmpty() && code == 0;
  }

  /** Whether the kernel stopped it for its processor time. */
  boolean outOfTime() {
    return code == SIGNALLED + SIGXCPU;
  }

  /** One sentence on what happened, with the first that it said. */
  public String story() {
    if (stopped.isPresent()) {
      return stopped.get();
    }
    String how =
        switch (code - SIGNALLED) {
          case SIGXFSZ -> "wrote a larger file than it may";
          default ->
              code > SIGNALLED
                  ? "was ended by signal " + (code - SIGNALLED)
                  : "ended with exit code " + code;
        };
    List<String> said = err.lines().filter(line -> !line.isBlank()).toList();
    if (said.isEmpty()) {
      return how;
    }
    String first = said.getFirst().strip();
    if (first.endsWith(":") && said.size() > 1) {
      // Rust says where it panicked, and why in the next line
      first += " " + said.get(1).strip();
    }
    return how + ": " + (first.length() > MAX_SHOWN ? first.substring(0, MAX_SHOWN) + "…" : first);
  }
}
