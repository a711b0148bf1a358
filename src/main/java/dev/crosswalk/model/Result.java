package dev.crosswalk.model;

import java.util.List;

/** What a stage made, and what it found. Findings are in order of their place. */
public record Result<T>(T value, List<Diagnostic> diagnostics) {
  public Result {
    diagnostics = diagnostics.stream().sorted().toList();
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
