package dev.crosswalk.verify;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Proof;
import dev.crosswalk.verify.toolchain.Program;
import java.util.List;
import java.util.Optional;

/**
 * What became of one program.
 *
 * @param outcome empty if it did not do what its fence says; then there is an error
 * @param message the compiler's words, for a program that must not compile
 * @param out what it printed, if it ran
 */
record Verdict(
    Program program,
    Optional<Proof.Outcome> outcome,
    String message,
    String out,
    List<Diagnostic> findings) {

  static Verdict proven(Program program, Proof.Outcome outcome, String message, String out) {
    return new Verdict(program, Optional.of(outcome), message, out, List.of());
  }

  static Verdict wrong(Program program, String out, List<Diagnostic> findings) {
    return new Verdict(program, Optional.empty(), "", out, findings);
  }

  Verdict with(Diagnostic finding) {
    List<Diagnostic> all = new java.util.ArrayList<>(findings);
    all.add(finding);
    return new Verdict(program, outcome, message, out, all);
  }
}
