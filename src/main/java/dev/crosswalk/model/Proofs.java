package dev.crosswalk.model;

import java.util.List;
import java.util.Optional;

/** Where pages' proofs come from. Thread-safe. */
@FunctionalInterface
public interface Proofs {
  /** Nothing was ever verified. */
  Proofs NONE = page -> page.body().samples().stream().map(_ -> Optional.<Proof>empty()).toList();

  /**
   * A proof for each of {@code page.body().samples()}, by index: empty for what is no program, and
   * for a program that was not verified as it stands. All parts of one program have its proof.
   *
   * @param page need not have its HTML yet
   */
  List<Optional<Proof>> of(Page page);
}
