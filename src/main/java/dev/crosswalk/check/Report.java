package dev.crosswalk.check;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Severity;
import dev.crosswalk.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects findings: errors in a strict site, warnings elsewhere. */
final class Report {
  private final Severity severity;
  private final List<Diagnostic> findings = new ArrayList<>();

  Report(Site site) {
    this.severity = site.settings().strict() ? Severity.ERROR : Severity.WARNING;
  }

  /** A place in a page's source and the number of UTF-16 units to underline. */
  record Place(Page page, Position position, int length) {
    static Place start(Page page) {
      return new Place(page, Position.START, 1);
    }
  }

  void add(Place place, String rule, String message, Optional<String> hint) {
    findings.add(
        new Diagnostic(
            place.page.file(), place.position, place.length, severity, rule, message, hint));
  }

  void add(Place place, String rule, String message, String hint) {
    add(place, rule, message, Optional.of(hint));
  }

  void add(Place place, String rule, String message) {
    add(place, rule, message, Optional.empty());
  }

  void addAll(List<Diagnostic> others) {
    findings.addAll(others);
  }

  List<Diagnostic> findings() {
    return findings.stream().sorted().toList();
  }
}
