package dev.crosswalk.bake;

import dev.crosswalk.bake.view.ProofsView;
import dev.crosswalk.model.Body;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Proof;
import dev.crosswalk.model.Proof.Outcome;
import dev.crosswalk.model.Sample;
import dev.crosswalk.model.Site;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Counts the programs of a site by what became of them. Made for one count, used once. */
final class ProofCount {
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final Set<String> toolchains = new TreeSet<>();
  private String date = "";
  private int unverified;

  private ProofCount() {}

  static ProofsView of(Site site) {
    ProofCount count = new ProofCount();
    site.pages().forEach(count::add);
    return count.view();
  }

  /** A program of several fences counts once. */
  private void add(Page page) {
    Body body = page.body();
    Set<String> programs = new HashSet<>();
    for (int i = 0; i < body.samples().size(); i++) {
      Sample sample = body.samples().get(i);
      if (sample.isProgram() && sample.program().map(programs::add).orElse(true)) {
        add(body.proofs().get(i));
      }
    }
  }

  private void add(Optional<Proof> found) {
    if (found.isEmpty()) {
      unverified++;
      return;
    }
    Proof proof = found.get();
    outcomes.merge(proof.outcome(), 1, Integer::sum);
    toolchains.add(proof.toolchain());
    String day = proof.date().toString();
    date = day.compareTo(date) > 0 ? day : date;
  }

  private ProofsView view() {
    int failures = 0;
    int verified = 0;
    for (Outcome outcome : Outcome.values()) {
      failures += outcome.isFailure() ? count(outcome) : 0;
      verified += count(outcome);
    }
    return new ProofsView(
        verified + unverified,
        count(Outcome.RAN) + count(Outcome.TESTED),
        failures,
        count(Outcome.COMPILED),
        unverified,
        List.copyOf(toolchains),
        date);
  }

  private int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }
}
