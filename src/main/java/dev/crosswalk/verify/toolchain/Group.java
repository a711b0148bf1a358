package dev.crosswalk.verify.toolchain;

import java.util.List;

/** Programs that are built in one call: what must not compile is out of the way of the rest. */
public enum Group {
  PROGRAMS("programs"),
  FAILING("failing"),
  TESTS("tests");

  private final String folder;

  Group(String folder) {
    this.folder = folder;
  }

  public String folder() {
    return folder;
  }

  public static Group of(Program program) {
    return switch (program.expectation()) {
      case Expectation.Fails _ -> FAILING;
      case Expectation.TestsPass _ -> TESTS;
      case Expectation.PrintsOutput _,
          Expectation.Prints _,
          Expectation.EndsWell _,
          Expectation.Panics _,
          Expectation.Races _,
          Expectation.CompilesOnly _ ->
          PROGRAMS;
    };
  }

  /** Those of this group, in their order. */
  public List<Program> in(List<Program> programs) {
    return programs.stream().filter(program -> of(program) == this).toList();
  }
}
