package dev.crosswalk.verify;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.verify.Tools.Toolchain;
import dev.crosswalk.verify.Workspace.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All Rust programs, in four calls. Clippy is rustc with more lints: as the compiler of one {@code
 * cargo build} it lints and builds at once, so that nothing is compiled twice.
 */
final class RustBuild {
  private final Workspace workspace;
  private final Toolchain rust;
  private final Runner runner;
  private final Limits limits;
  private final int jobs;
  private final Map<String, List<Diagnostic>> findings = new HashMap<>();

  RustBuild(Workspace workspace, Toolchain rust, Compiling how) {
    this.workspace = workspace;
    this.rust = rust;
    this.runner = how.runner();
    this.limits = how.limits();
    this.jobs = how.jobs();
  }

  /** Fetches crates, outside the sandbox: this runs no code of theirs. */
  void fetch(Tools tools, Group group) throws CannotVerify, IOException, InterruptedException {
    Job job =
        tools.job(
            rust.tool("cargo"), List.of("fetch", "--locked"), workspace.rust(group), Limits.BUILD);
    Ended ended = new Runner(new Unconfined()).run(job);
    if (!ended.well()) {
      throw new CannotVerify("cargo fetch --locked " + ended.story());
    }
  }

  List<Built> build(List<Program> all, Consumer<String> progress)
      throws CannotVerify, IOException, InterruptedException {
    progress.accept("rustfmt");
    format(all);
    List<Built> built = new ArrayList<>();
    progress.accept("cargo build");
    compile(Group.PROGRAMS, all, List.of("--bins"), built);
    compile(Group.TESTS, all, List.of("--tests"), built);
    progress.accept("cargo build of what must fail");
    compile(Group.FAILING, all, List.of("--bins"), built);
    return built;
  }

  private void format(List<Program> all) throws IOException, InterruptedException {
    if (all.isEmpty()) {
      return;
    }
    Map<String, Program> files = new HashMap<>();
    List<String> command = new ArrayList<>(List.of(rust.tool("rustfmt").toString()));
    command.addAll(List.of("--check", "--edition", workspace.manifests().edition()));
    for (Program program : all) {
      String file = workspace.file(program).toString();
      files.put(file, program);
      command.add(file);
    }
    // A file that rustfmt cannot read is the compiler's finding
    Ended ended = run(command, workspace.root(), false);
    Format.rustfmt(ended.out(), files)
        .forEach((program, finding) ->
            findings.computeIfAbsent(program.name(), _ -> new ArrayList<>()).add(finding));
  }

  private void compile(Group group, List<Program> all, List<String> what, List<Built> built)
      throws CannotVerify, IOException, InterruptedException {
    List<Program> batch = group.in(all);
    if (batch.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of(rust.tool("cargo").toString(), "build"));
    command.addAll(List.of("--locked", "--offline", "--keep-going", "--message-format=json"));
    command.addAll(List.of("--jobs", String.valueOf(jobs)));
    command.addAll(what);
    Ended ended = run(command, workspace.rust(group), group != Group.FAILING);
    CargoMessages messages = CargoMessages.read(ended.out(), ended.err());
    if (!messages.foreign().isEmpty()) {
      throw new CannotVerify("a crate does not compile: " + messages.foreign().getFirst());
    }
    boolean nothing =
        batch.stream()
            .allMatch(it ->
                !messages.refused(it)
                    && messages.crash(it).isEmpty()
                    && messages.executable(it).isEmpty());
    if (nothing) {
      throw new CannotVerify("cargo build " + lastWords(ended));
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
        .ifPresent(how -> said.add(program.finding("verify-build", limits.compilerStopped(how))));
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
    List<Path> readable =
        Job.existing(
            rust.root(),
            // Not the whole folder: it also holds the keys to the user's registry
            rust.libraries().resolve("registry"),
            workspace.root().resolve("rust"));
    return runner.run(
        new Job(
            command,
            environment(workspace, rust, clippy),
            readable,
            List.of(workspace.root().resolve("made")),
            folder,
            limits));
  }

  /** All that Rust's tools see; a new map. */
  static Map<String, String> environment(Workspace workspace, Toolchain rust, boolean clippy)
      throws IOException {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", rust.root().resolve("bin") + ":/usr/bin:/bin");
    environment.put("HOME", "/tmp");
    environment.put("CARGO_HOME", rust.libraries().toString());
    environment.put("CARGO_TARGET_DIR", workspace.made("rust").toString());
    environment.put("CARGO_TERM_COLOR", "never");
    environment.put("LC_ALL", "C.UTF-8");
    if (clippy) {
      environment.put("RUSTC_WORKSPACE_WRAPPER", rust.tool("clippy-driver").toString());
    }
    return environment;
  }
}
