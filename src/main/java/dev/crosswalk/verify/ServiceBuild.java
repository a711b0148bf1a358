package dev.crosswalk.verify;

import dev.crosswalk.verify.Tools.Toolchain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Builds, lints and tests the service in both languages, holds both to the contract, and walks
 * through the stages. The first step that fails ends it. All runs in the sandbox, tests with the
 * rights of a compiler.
 */
final class ServiceBuild {
  /** The suite waits for time-outs; a busy machine may make it wait five times as long. */
  private static final long RUN_MILLIS = 240_000;

  private final Workspace workspace;
  private final Toolchain go;
  private final Toolchain rust;
  private final Compiling how;
  private final Limits run;
  private final Consumer<String> progress;
  private Optional<Failure> failure = Optional.empty();

  /**
   * A step that failed.
   *
   * @param part folder or file below the service's
   */
  record Failure(String part, String message) {}

  ServiceBuild(
      Workspace workspace,
      Map<Language, Toolchain> toolchains,
      Compiling how,
      Limits run,
      Consumer<String> progress) {
    this.workspace = workspace;
    this.go = java.util.Objects.requireNonNull(toolchains.get(Language.GO));
    this.rust = java.util.Objects.requireNonNull(toolchains.get(Language.RUST));
    this.how = how;
    this.run = run.withWallMillis(RUN_MILLIS);
    this.progress = progress;
  }

  private Path folder() {
    return workspace.root().resolve("service");
  }

  /** Fetches libraries, outside the sandbox: this runs no code of theirs. */
  void fetch(Tools tools) throws CannotVerify, IOException, InterruptedException {
    List<String> modules = List.of("mod", "download");
    fetch(tools.job(go.tool("go"), modules, folder().resolve("go"), Limits.BUILD));
    fetch(tools.job(go.tool("go"), modules, folder(), Limits.BUILD));
    List<String> crates = List.of("fetch", "--locked");
    fetch(tools.job(rust.tool("cargo"), crates, folder().resolve("rust"), Limits.BUILD));
  }

  private static void fetch(Job job) throws CannotVerify, IOException, InterruptedException {
    Ended ended = new Runner(new Unconfined()).run(job);
    if (!ended.well()) {
      throw new CannotVerify(String.join(" ", job.arguments()) + " " + ended.story());
    }
  }

  Optional<Failure> check() throws IOException, InterruptedException {
    Path bin = workspace.made("service");
    buildGo("go", bin.resolve("orders-go"), ".");
    buildGo("", bin.resolve("contract"), "./contract");
    buildGo("", bin.resolve("proxy"), "./stages/proxy");
    buildGo("", bin.resolve("run"), "./stages/run");
    buildRust(bin);
    for (String binary : List.of("orders-go", "orders-rust")) {
      String binaryPath = bin.resolve(binary).toString();
      sample("contract", bin, "contract", "-binary", binaryPath);
    }
    sample(
        "stages",
        bin,
        "run",
        "-old",
        bin.resolve("orders-go").toString(),
        "-new",
        bin.resolve("orders-rust").toString(),
        "-contract",
        bin.resolve("contract").toString());
    return failure;
  }

  private void buildGo(String part, Path binary, String what)
      throws IOException, InterruptedException {
    go(part, "build", "-o", binary.toString(), what);
    if (what.equals(".") || what.equals("./contract")) {
      step(part, List.of(go.tool("gofmt").toString(), "-l", "."), goEnvironment());
      go(part, "vet", "./...");
      go(part, "test", "./...");
    }
  }

  private void go(String part, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(go.tool("go").toString(), arguments[0]));
    command.addAll(List.of("-p", String.valueOf(how.jobs())));
    command.addAll(List.of(arguments).subList(1, arguments.length));
    step(part, command, goEnvironment());
  }

  private void buildRust(Path bin) throws IOException, InterruptedException {
    step(
        "rust",
        List.of(rust.tool("rustfmt").toString(), "--check", "--edition", "2024", "src/main.rs"),
        rustEnvironment());
    String cargo = rust.tool("cargo").toString();
    String jobs = String.valueOf(how.jobs());
    for (String verb : List.of("test", "build")) {
      step(
          "rust", List.of(cargo, verb, "--locked", "--offline", "--jobs", jobs), rustEnvironment());
    }
    if (failure.isEmpty()) {
      java.nio.file.Files.copy(
          workspace.made("rust").resolve("debug/orders"),
          bin.resolve("orders-rust"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Map<String, String> goEnvironment() throws IOException {
    Map<String, String> environment = GoBuild.environment(workspace, go);
    environment.put("CGO_ENABLED", "0");
    return environment;
  }

  private Map<String, String> rustEnvironment() throws IOException {
    return RustBuild.environment(workspace, rust, true);
  }

  /** A compiler's step: it may write to the cache folder. */
  private void step(String part, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<Path> readable =
        Job.existing(
            go.root(), go.libraries(), rust.root(), rust.libraries().resolve("registry"), folder());
    List<Path> writable = List.of(workspace.root().resolve("made"));
    Path at = folder().resolve(part);
    end(part, command, new Job(command, environment, readable, writable, at, how.limits()));
  }

  /** A program's step: it writes to {@code /tmp} alone. */
  private void sample(String part, Path bin, String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(bin.resolve(program).toString()));
    command.addAll(List.of(arguments));
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("HOME", "/tmp");
    end(part, command, new Job(command, environment, List.of(bin), List.of(), bin, run));
  }

  private void end(String part, List<String> command, Job job)
      throws IOException, InterruptedException {
    if (failure.isPresent()) {
      return;
    }
    String name = said(command);
    progress.accept("service: " + name);
    Ended ended = how.runner().run(job);
    boolean unformatted = command.contains("-l") && !ended.out().isBlank();
    if (!ended.well() || unformatted) {
      failure = Optional.of(new Failure(part, name + " " + words(ended)));
    }
  }

  /** A command without its folders. */
  private static String said(List<String> command) {
    return String.join(" ", command.stream().map(it -> it.replaceFirst("^/.*/", "")).toList());
  }

  /** What a tool said about what is wrong, at most five lines. */
  private static String words(Ended ended) {
    List<String> wrong =
        Stream.concat(ended.out().lines(), ended.err().lines())
            .filter(line -> line.matches("(?:FAIL|error|unexpected|--- FAIL|test .* FAILED).*"))
            .limit(5)
            .toList();
    if (!wrong.isEmpty()) {
      return "failed: " + String.join("; ", wrong);
    }
    return ended.well() ? "would change " + ended.out().strip() : ended.story();
  }
}
