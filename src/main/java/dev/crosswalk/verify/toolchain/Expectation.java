package dev.crosswalk.verify.toolchain;

import dev.crosswalk.model.Position;

/** What a fence says that must happen. */
public sealed interface Expectation {

  /** It prints exactly this, to the last byte, and ends well. */
  record PrintsOutput(String text, Position fence) implements Expectation {}

  /** It prints this, line ends at the end aside, and ends well. */
  record Prints(String text) implements Expectation {}

  /** It ends well; what it prints is not compared. */
  record EndsWell() implements Expectation {}

  /** The compiler refuses it with this code, or with words that hold this text. */
  record Fails(String error) implements Expectation {}

  /** It ends in a failure, with this text on standard error. */
  record Panics(String text) implements Expectation {}

  /** Go's race detector reports it. */
  record Races() implements Expectation {}

  /** It is compiled and not run. */
  record CompilesOnly() implements Expectation {}

  /** Its tests pass. */
  record TestsPass() implements Expectation {}
}
