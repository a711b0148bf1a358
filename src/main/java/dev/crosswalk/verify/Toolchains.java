package dev.crosswalk.verify;

import dev.crosswalk.model.Language;
import dev.crosswalk.verify.go.GoToolchain;
import dev.crosswalk.verify.rust.RustToolchain;
import dev.crosswalk.verify.toolchain.Expectation;
import dev.crosswalk.verify.toolchain.Hash;
import dev.crosswalk.verify.toolchain.Program;
import dev.crosswalk.verify.toolchain.Toolchain;
import dev.crosswalk.verify.toolchain.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The only list of toolchains.
 *
 * @param all one for each language, in the order in which they work
 */
record Toolchains(List<Toolchain> all) {

  /**
   * @param samples the folder that holds the manifests of all languages
   */
  static Toolchains read(Path samples) throws IOException {
    return new Toolchains(List.of(GoToolchain.read(samples), RustToolchain.read(samples)));
  }

  Toolchain of(Language language) {
    return all.stream().filter(it -> it.language() == language).findFirst().orElseThrow();
  }

  /**
   * Lays out these programs, each with its toolchain.
   *
   * @return who has to build what, maybe nothing, in the order of {@link #all}
   */
  Map<Toolchain, List<Program>> write(Workspace workspace, List<Program> programs)
      throws IOException {
    Map<Toolchain, List<Program>> work = new LinkedHashMap<>();
    for (Toolchain each : all) {
      List<Program> own =
          programs.stream().filter(program -> program.language() == each.language()).toList();
      each.write(workspace, own);
      work.put(each, own);
    }
    return work;
  }

  /** What a proof is about: the program, what its fence says, and what both rest on. */
  String hash(Program program) {
    return Hash.of(
        List.of(
            program.language().id(),
            program.code(),
            said(program.expectation()),
            of(program.language()).basis(program.code())));
  }

  /** The place of an output fence is no part of what is said. */
  private static String said(Expectation expectation) {
    return switch (expectation) {
      case Expectation.PrintsOutput(String text, _) -> "output " + text;
      case Expectation.Prints(String text) -> "prints " + text;
      case Expectation.EndsWell() -> "ends well";
      case Expectation.Fails(String error) -> "fails " + error;
      case Expectation.Panics(String text) -> "panics " + text;
      case Expectation.Races() -> "races";
      case Expectation.CompilesOnly() -> "compiles";
      case Expectation.TestsPass() -> "tests";
    };
  }
}
