package dev.crosswalk.verify.rust;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.verify.sandbox.CannotRun;
import dev.crosswalk.verify.sandbox.Ended;
import dev.crosswalk.verify.sandbox.Job;
import dev.crosswalk.verify.toolchain.Built;
import dev.crosswalk.verify.toolchain.Compiling;
import dev.crosswalk.verify.toolchain.Expectation;
import dev.crosswalk.verify.toolchain.Group;
import dev.crosswalk.verify.toolchain.Installed;
import dev.crosswalk.verify.toolchain.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All Rust programs, in four calls. Clippy is rustc with more lints: as the compiler of one {@code
 * cargo build} it lints and builds at once, so that nothing is compiled twice.
 */
final class RustBuild {
  private final Installed rust;
  private final Compiling how;
  private final CargoPackages packages;
  private final String edition;
  private final Map<String, List<Diagnostic>> findings = new HashMap<>();

  RustBuild(Installed rust, Compiling how, String edition) {
    this.rust = rust;
    this.how = how;
    this.packages = new CargoPackages(how.workspace());
    this.edition = edition;
  }

  /**
   * @param all one or more
   */
  List<Built> build(List<Program> all) throws CannotRun, IOException, InterruptedException {
    how.progress().accept("rustfmt");
    format(all);
    List<Built> built = new ArrayList<>();
    how.progress().accept("cargo build");
    compile(Group.PROGRAMS, all, List.of("--bins"), built);
    compile(Group.TESTS, all, List.of("--tests"), built);
    how.progress().accept("cargo build of what must fail");
    compile(Group.FAILING, all, List.of("--bins"), built);
    return built;
  }

  private void format(List<Program> all) throws IOException, InterruptedException {
    Map<String, Program> files = new HashMap<>();
    List<String> command = new ArrayList<>(List.of(rust.tool("rustfmt").toString()));
    command.addAll(List.of("--check", "--edition", edition));
    for (Program program : all) {
      String file = packages.file(program).toString();
      files.put(file, program);
      command.add(file);
    }
    // A file that rustfmt cannot read is the compiler's finding
    Ended ended = run(command, how.workspace().root(), false);
    Rustfmt.findings(ended.out(), files)
        .forEach((program, finding) ->
            findings.computeIfAbsent(program.name(), _ -> new ArrayList<>()).add(finding));
  }

  private void compile(Group group, List<Program> all, List<String> what, List<Built> built)
      throws CannotRun, IOException, InterruptedException {
    List<Program> batch = group.in(all);
    if (batch.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of(rust.tool("cargo").toString(), "build"));
    command.addAll(List.of("--locked", "--offline", "--keep-going", "--message-format=json"));
    command.addAll(List.of("--jobs", String.valueOf(how.jobs())));
    command.addAll(what);
    Ended ended = run(command, packages.folder(group), group != Group.FAILING);
    CargoMessages messages = CargoMessages.read(ended.out(), ended.err());
    if (!messages.foreign().isEmpty()) {
      throw new CannotRun("a crate does not compile: " + messages.foreign().getFirst());
    }
    boolean nothing =
        batch.stream()
            .allMatch(it ->
                !messages.refused(it)
                    && messages.crash(it).isEmpty()
                    && messages.executable(it).isEmpty());
    if (nothing) {
      throw new CannotRun("cargo build " + lastWords(ended));
    }
    for (Program program : batch) {
      built.add(built(program, messages, ended));
    }
  }

  private static String lastWords(Ended ended) {
    List<String> errors = ended.err().lines().filter(line -> line.startsWith("error")).toList();
    return errors.isEmpty() ? ended.story() : "failed: " + errors.getFirst();
  }

  private Built built(Program program, CargoMessages messages, Ended ended) {
    List<Diagnostic> said = new ArrayList<>(findings.getOrDefault(program.name(), List.of()));
    Optional<Path> executable = messages.executable(program);
    messages
        .crash(program)
        .ifPresent(
            end -> said.add(program.finding("verify-build", how.limits().compilerStopped(end))));
    if (!(program.expectation() instanceof Expectation.Fails)) {
      said.addAll(messages.findings(program));
    }
    if (executable.isEmpty() && said.isEmpty() && !messages.refused(program)) {
      said.add(program.finding("verify-build", "cargo build " + lastWords(ended)));
    }
    String words = String.join("\n\n", messages.words(program));
    return new Built(program, said, executable, words, messages.codes(program));
  }

  private Ended run(List<String> command, Path folder, boolean clippy)
      throws IOException, InterruptedException {
    return how.run(
        command,
        CargoPackages.environment(how.workspace(), rust, clippy),
        Job.existing(rust.readable(), packages.root()),
        folder);
  }
}
