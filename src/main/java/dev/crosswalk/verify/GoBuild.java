package dev.crosswalk.verify;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.verify.Tools.Toolchain;
import dev.crosswalk.verify.Workspace.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All Go programs, in five calls of Go's tools. */
final class GoBuild {
  private final Workspace workspace;
  private final Toolchain go;
  private final Runner runner;
  private final Limits limits;
  private final int jobs;
  private final Map<String, Program> programs = new LinkedHashMap<>();
  private final Map<String, List<Diagnostic>> findings = new HashMap<>();
  private final Map<String, String> errors = new HashMap<>();

  GoBuild(Workspace workspace, Toolchain go, Compiling how) {
    this.workspace = workspace;
    this.go = go;
    this.runner = how.runner();
    this.limits = how.limits();
    this.jobs = how.jobs();
  }

  /** Fetches modules, outside the sandbox: this runs no code of theirs. */
  void fetch(Tools tools) throws CannotVerify, IOException, InterruptedException {
    Job job = tools.job(go.tool("go"), List.of("mod", "download"), workspace.go(), Limits.BUILD);
    Ended ended = new Runner(new Unconfined()).run(job);
    if (!ended.well()) {
      throw new CannotVerify("go mod download " + ended.story());
    }
  }

  List<Built> build(List<Program> all, Consumer<String> progress)
      throws IOException, InterruptedException {
    all.forEach(program -> programs.put(program.name(), program));
    List<Program> sound = new ArrayList<>(Group.PROGRAMS.in(all));
    List<Program> tests = Group.TESTS.in(all);
    List<Program> races = sound.stream().filter(GoBuild::races).toList();
    List<Program> plain = sound.stream().filter(program -> !races(program)).toList();
    sound.addAll(tests);
    progress.accept("gofmt");
    format(all);
    progress.accept("go build");
    compile(List.of("build"), plain, "bin");
    compile(List.of("build", "-race"), races, "race");
    compile(List.of("test", "-c"), tests, "test");
    compile(List.of("build"), Group.FAILING.in(all), "failing");
    progress.accept("go vet");
    vet(sound);
    List<Built> built = new ArrayList<>();
    for (Program program : all) {
      built.add(built(program));
    }
    return built;
  }

  private static boolean races(Program program) {
    return program.expectation() instanceof Expectation.Races;
  }

  private Built built(Program program) {
    Path file = executable(program);
    return new Built(
        program,
        findings.getOrDefault(program.name(), List.of()),
        Files.exists(file) ? Optional.of(file) : Optional.empty(),
        errors.getOrDefault(program.name(), ""),
        List.of());
  }

  private Path executable(Program program) {
    String folder =
        switch (Group.of(program)) {
          case TESTS -> "test";
          case FAILING -> "failing";
          case PROGRAMS -> races(program) ? "race" : "bin";
        };
    String name = Group.of(program) == Group.TESTS ? program.name() + ".test" : program.name();
    return workspace.root().resolve("made/go-" + folder).resolve(name);
  }

  private void format(List<Program> all) throws IOException, InterruptedException {
    if (all.isEmpty()) {
      return;
    }
    Map<String, Program> files = new HashMap<>();
    List<String> command = new ArrayList<>(List.of(go.tool("gofmt").toString(), "-d"));
    for (Program program : all) {
      String file = workspace.go().relativize(workspace.file(program)).toString();
      files.put(file, program);
      command.add(file);
    }
    // A file that gofmt cannot read is the compiler's finding
    Ended ended = run(command);
    Format.gofmt(ended.out(), files).forEach((program, finding) -> add(program.name(), finding));
  }

  private void compile(List<String> how, List<Program> batch, String name)
      throws IOException, InterruptedException {
    Path folder = workspace.made("go-" + name);
    for (Program program : batch) {
      Files.deleteIfExists(executable(program));
    }
    List<Program> open = batch;
    while (!open.isEmpty()) {
      Ended ended = compile(how, open, folder);
      List<Program> silent = open.stream().filter(this::isSilent).toList();
      if (ended.stopped().isPresent() || silent.size() == open.size()) {
        String story = "go " + how.getFirst() + " " + ended.story();
        silent.forEach(it -> add(it.name(), it.finding("verify-build", story)));
        return;
      }
      // One whose imports Go cannot load keeps it from building the others
      open = silent;
    }
  }

  /** Whether Go neither built it nor said why not. */
  private boolean isSilent(Program program) {
    return !errors.containsKey(program.name()) && !Files.exists(executable(program));
  }

  private Ended compile(List<String> how, List<Program> batch, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(go.tool("go").toString()));
    command.addAll(how);
    command.addAll(List.of("-p", String.valueOf(jobs), "-o", folder + "/"));
    batch.forEach(program -> command.add(workspace.goFolder(program)));
    Ended ended = run(command);
    new GoMessages(programs)
        .read(ended.err() + ended.out())
        .forEach((each, messages) -> {
          Program program = programs.get(each);
          if (program != null) {
            refused(program, messages);
          }
        });
    return ended;
  }

  private void refused(Program program, List<GoMessages.Message> messages) {
    errors.put(program.name(), GoMessages.words(messages));
    for (GoMessages.Message message : messages) {
      Optional<String> signal = message.signal();
      if (signal.isPresent()) {
        String story = limits.compilerStopped(signal.get());
        add(program.name(), program.finding("verify-build", story));
      } else if (!(program.expectation() instanceof Expectation.Fails)) {
        add(program.name(), GoMessages.finding(program, "verify-build", message));
      }
    }
  }

  /** What does not compile has its findings already. */
  private void vet(List<Program> all) throws IOException, InterruptedException {
    List<Program> batch =
        all.stream().filter(program -> !errors.containsKey(program.name())).toList();
    if (batch.isEmpty()) {
      return;
    }
    List<String> command =
        new ArrayList<>(List.of(go.tool("go").toString(), "vet", "-p", String.valueOf(jobs)));
    batch.forEach(program -> command.add(workspace.goFolder(program)));
    Ended ended = run(command);
    Map<String, List<GoMessages.Message>> found = new GoMessages(programs).read(ended.err());
    found.forEach((each, messages) -> {
      Program program = programs.get(each);
      if (program != null) {
        messages.forEach(message -> add(each, GoMessages.finding(program, "verify-vet", message)));
      }
    });
    if (!ended.well() && found.isEmpty()) {
      Program first = batch.getFirst();
      add(first.name(), first.finding("verify-vet", "go vet " + ended.story()));
    }
  }

  private Ended run(List<String> command) throws IOException, InterruptedException {
    return runner.run(
        new Job(
            command,
            environment(workspace, go),
            Job.existing(go.root(), go.libraries(), workspace.go()),
            List.of(workspace.root().resolve("made")),
            workspace.go(),
            limits));
  }

  /** All that Go's tools see; a new map. */
  static Map<String, String> environment(Workspace workspace, Toolchain go) throws IOException {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", go.root().resolve("bin") + ":/usr/bin:/bin");
    environment.put("HOME", "/tmp");
    environment.put("GOCACHE", workspace.made("go-cache").toString());
    // On the disk that executables go to: moving them costs nothing then
    environment.put("GOTMPDIR", workspace.made("go-tmp").toString());
    environment.put("GOMODCACHE", go.libraries().toString());
    environment.put("GOENV", "off");
    environment.put("GOPROXY", "off");
    environment.put("GOSUMDB", "off");
    environment.put("GOTOOLCHAIN", "local");
    // Without symbols linking takes two thirds of the time; traces of panics keep their names
    environment.put("GOFLAGS", "-buildvcs=false -trimpath -mod=readonly -ldflags=-s");
    environment.put("CGO_ENABLED", "1");
    environment.put("LC_ALL", "C.UTF-8");
    return environment;
  }

  private void add(String name, Diagnostic finding) {
    findings.computeIfAbsent(name, _ -> new ArrayList<>()).add(finding);
  }
}
