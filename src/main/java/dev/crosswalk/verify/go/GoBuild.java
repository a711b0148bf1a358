package dev.crosswalk.verify.go;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.verify.sandbox.Ended;
import dev.crosswalk.verify.sandbox.Job;
import dev.crosswalk.verify.toolchain.Built;
import dev.crosswalk.verify.toolchain.Compiling;
import dev.crosswalk.verify.toolchain.Expectation;
import dev.crosswalk.verify.toolchain.Group;
import dev.crosswalk.verify.toolchain.Installed;
import dev.crosswalk.verify.toolchain.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All Go programs, in five calls of Go's tools. */
final class GoBuild {
  private final Installed go;
  private final Compiling how;
  private final GoModule module;
  private final List<Program> all;
  private final Map<String, Program> programs = new LinkedHashMap<>();
  private final Map<String, List<Diagnostic>> findings = new HashMap<>();
  private final Map<String, String> errors = new HashMap<>();

  /**
   * @param all one or more
   */
  GoBuild(Installed go, Compiling how, List<Program> all) {
    this.go = go;
    this.how = how;
    this.module = new GoModule(how.workspace());
    this.all = List.copyOf(all);
    all.forEach(program -> programs.put(program.name(), program));
  }

  List<Built> build() throws IOException, InterruptedException {
    List<Program> sound = new ArrayList<>(Group.PROGRAMS.in(all));
    List<Program> tests = Group.TESTS.in(all);
    List<Program> races = sound.stream().filter(GoBuild::races).toList();
    List<Program> plain = sound.stream().filter(program -> !races(program)).toList();
    sound.addAll(tests);
    how.progress().accept("gofmt");
    format();
    how.progress().accept("go build");
    compile(List.of("build"), plain, "bin");
    compile(List.of("build", "-race"), races, "race");
    compile(List.of("test", "-c"), tests, "test");
    compile(List.of("build"), Group.FAILING.in(all), "failing");
    how.progress().accept("go vet");
    vet(sound);
    return all.stream().map(this::built).toList();
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
    return how.workspace().made().resolve("go-" + folder).resolve(name);
  }

  private void format() throws IOException, InterruptedException {
    Map<String, Program> files = new HashMap<>();
    List<String> command = new ArrayList<>(List.of(go.tool("gofmt").toString(), "-d"));
    for (Program program : all) {
      String file = module.root().relativize(module.file(program)).toString();
      files.put(file, program);
      command.add(file);
    }
    // A file that gofmt cannot read is the compiler's finding
    Ended ended = run(command);
    Gofmt.findings(ended.out(), files).forEach((program, finding) -> add(program.name(), finding));
  }

  private void compile(List<String> verb, List<Program> batch, String name)
      throws IOException, InterruptedException {
    Path folder = how.workspace().made("go-" + name);
    for (Program program : batch) {
      Files.deleteIfExists(executable(program));
    }
    List<Program> open = batch;
    while (!open.isEmpty()) {
      Ended ended = compile(verb, open, folder);
      List<Program> silent = open.stream().filter(this::isSilent).toList();
      if (ended.stopped().isPresent() || silent.size() == open.size()) {
        String story = "go " + verb.getFirst() + " " + ended.story();
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

  private Ended compile(List<String> verb, List<Program> batch, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(go.tool("go").toString()));
    command.addAll(verb);
    command.addAll(List.of("-p", String.valueOf(how.jobs()), "-o", folder + "/"));
    batch.forEach(program -> command.add(GoModule.path(program)));
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
        String story = how.limits().compilerStopped(signal.get());
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
        new ArrayList<>(List.of(go.tool("go").toString(), "vet", "-p", String.valueOf(how.jobs())));
    batch.forEach(program -> command.add(GoModule.path(program)));
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
    Path root = module.root();
    return how.run(
        command,
        GoModule.environment(how.workspace(), go),
        Job.existing(go.readable(), root),
        root);
  }

  private void add(String name, Diagnostic finding) {
    findings.computeIfAbsent(name, _ -> new ArrayList<>()).add(finding);
  }
}
