package dev.crosswalk.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * What verification showed about one program of a page.
 *
 * @param toolchain the language's name and release, e.g. {@code Go 1.26.8}
 * @param date when that toolchain first showed it, in UTC
 * @param message the compiler's own words, without paths, for a program that must not compile;
 *     otherwise empty. Lines are separated by {@code \n}
 */
public record Proof(Outcome outcome, String toolchain, LocalDate date, String message) {

  /** How a program ended, as its fence said it would. */
  public enum Outcome {
    /** It compiled without warnings, ran, and printed what the page says. */
    RAN("ran"),
    /** Its tests passed. */
    TESTED("tested"),
    /** It compiled without warnings and was not run, for a written reason. */
    COMPILED("compiled"),
    /** The compiler refused it. */
    REJECTED("rejected"),
    /** It ended in the panic that the page says. */
    PANICKED("panicked"),
    /** The race detector reported it. */
    RACED("raced");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** The word that files and messages use. */
    public String word() {
      return word;
    }

    /** Whether the program is wrong on purpose, and was shown to be. */
    public boolean isFailure() {
      return this == REJECTED || this == PANICKED || this == RACED;
    }

    public static Optional<Outcome> of(String word) {
      return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
  }
}
