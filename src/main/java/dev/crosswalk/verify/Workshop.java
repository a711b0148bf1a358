package dev.crosswalk.verify;

import dev.crosswalk.model.Language;
import dev.crosswalk.verify.sandbox.CannotRun;
import dev.crosswalk.verify.sandbox.JobLimits;
import dev.crosswalk.verify.sandbox.Runner;
import dev.crosswalk.verify.sandbox.Sandboxes;
import dev.crosswalk.verify.toolchain.Built;
import dev.crosswalk.verify.toolchain.Compiling;
import dev.crosswalk.verify.toolchain.Installed;
import dev.crosswalk.verify.toolchain.Program;
import dev.crosswalk.verify.toolchain.Toolchain;
import dev.crosswalk.verify.toolchain.Tools;
import dev.crosswalk.verify.toolchain.Workspace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** From programs to verdicts: fetch, build, run. */
final class Workshop {
  private final Verify.Options options;
  private final JobLimits.Both limits;
  private final Toolchains toolchains;
  private final Tools tools;
  private final Consumer<String> progress;
  private final Map<Language, Installed> installed = new EnumMap<>(Language.class);

  Workshop(
      Verify.Options options,
      JobLimits.Both limits,
      Toolchains toolchains,
      Consumer<String> progress) {
    this.options = options;
    this.limits = limits;
    this.toolchains = toolchains;
    this.tools = new Tools(options.environment());
    this.progress = progress;
  }

  /** What is done in a workspace that is ours alone, with a sandbox that works. */
  @FunctionalInterface
  private interface Work<T> {
    T in(Compiling how) throws CannotRun, IOException, InterruptedException;
  }

  /** The toolchain that made the verdicts. */
  String toolchain(Language language) {
    Installed found = installed.get(language);
    return found == null ? language.label() : found.title();
  }

  /** In the programs' order. */
  List<Verdict> verdicts(List<Program> programs)
      throws CannotVerify, IOException, InterruptedException {
    List<Language> languages = programs.stream().map(Program::language).distinct().toList();
    return locked(languages, how -> run(build(how, programs), how.runner(), programs));
  }

  /** Checks the service; empty if all of it is well. */
  Optional<ServiceBuild.Failure> check(Service service)
      throws CannotVerify, IOException, InterruptedException {
    List<Language> languages = service.languages();
    return locked(
        languages,
        how -> {
          Workspace workspace = how.workspace();
          service.write(workspace.service());
          ServiceBuild build = new ServiceBuild(how, limits.run());
          for (Language language : languages) {
            build.add(toolchains.of(language), tools, found(language));
          }
          Path stamp = workspace.root().resolve("fetched-service");
          if (mustFetch(stamp, service.libraries())) {
            progress.accept("service: libraries");
            build.fetch();
            fetched(stamp, service.libraries());
          }
          return build.check();
        });
  }

  private <T> T locked(Collection<Language> languages, Work<T> work)
      throws CannotVerify, IOException, InterruptedException {
    try {
      find(languages);
      Workspace workspace = new Workspace(cache());
      try (FileChannel lock = workspace.lock()) {
        if (!lock.isOpen()) {
          throw new IOException("the cache folder " + workspace.root() + " cannot be locked");
        }
        Path scratch = Files.createDirectories(workspace.root().resolve("root"));
        Runner runner = Sandboxes.choose(tools.path(), scratch, options.unsafe());
        return work.in(new Compiling(workspace, runner, limits.build(), options.jobs(), progress));
      }
    } catch (CannotRun e) {
      throw new CannotVerify(e);
    }
  }

  private void find(Collection<Language> languages)
      throws CannotRun, IOException, InterruptedException {
    for (Toolchain toolchain : toolchains.all()) {
      if (languages.contains(toolchain.language())) {
        Installed found = toolchain.find(tools);
        found.mustBe(toolchain.needed());
        installed.put(toolchain.language(), found);
      }
    }
  }

  private Installed found(Language language) {
    return Optional.ofNullable(installed.get(language)).orElseThrow();
  }

  private Path cache() {
    Map<String, String> environment = options.environment();
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", "/"));
    String given = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path folder = given.startsWith("/") ? Path.of(given) : Path.of(home, ".cache");
    return folder.resolve("crosswalk").resolve("verify");
  }

  private List<Built> build(Compiling how, List<Program> programs)
      throws CannotRun, IOException, InterruptedException {
    Map<Toolchain, List<Program>> work = toolchains.write(how.workspace(), programs);
    List<Built> built = new ArrayList<>();
    for (Map.Entry<Toolchain, List<Program>> each : work.entrySet()) {
      if (!each.getValue().isEmpty()) {
        built.addAll(build(each.getKey(), how, each.getValue()));
      }
    }
    return built;
  }

  private List<Built> build(Toolchain toolchain, Compiling how, List<Program> programs)
      throws CannotRun, IOException, InterruptedException {
    Installed found = found(toolchain.language());
    Path stamp = how.workspace().root().resolve("fetched-" + toolchain.language().id());
    String wanted = toolchain.manifests() + " " + found.libraries();
    if (mustFetch(stamp, wanted)) {
      toolchain.fetch(tools, found, how, programs);
      fetched(stamp, wanted);
    }
    return toolchain.build(found, how, programs);
  }

  /** Fetching once for each set of libraries lets later runs work without a network. */
  private static boolean mustFetch(Path stamp, String wanted) throws IOException {
    return !Files.exists(stamp) || !Files.readString(stamp).equals(wanted + "\n");
  }

  private static void fetched(Path stamp, String wanted) throws IOException {
    Files.writeString(stamp, wanted + "\n");
  }

  private List<Verdict> run(List<Built> built, Runner runner, List<Program> order)
      throws IOException, InterruptedException {
    Judge judge = new Judge(runner, limits.run());
    AtomicInteger done = new AtomicInteger();
    IdentityHashMap<Program, Verdict> verdicts = new IdentityHashMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(options.jobs())) {
      List<Future<Verdict>> running = new ArrayList<>();
      for (Built each : built) {
        running.add(
            threads.submit(() -> {
              Verdict verdict = judge.judge(each);
              progress.accept("run %d of %d".formatted(done.incrementAndGet(), built.size()));
              return verdict;
            }));
      }
      for (Future<Verdict> each : running) {
        Verdict verdict = await(each);
        verdicts.put(verdict.program(), verdict);
      }
    }
    return order.stream().map(verdicts::get).toList();
  }

  private static Verdict await(Future<Verdict> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException disk -> throw disk;
        case RuntimeException bug -> throw bug;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
