package dev.crosswalk.verify;

import dev.crosswalk.verify.Tools.Toolchain;
import dev.crosswalk.verify.Workspace.Group;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private final Limits.Both limits;
  private final Manifests manifests;
  private final Tools tools;
  private final Consumer<String> progress;
  private final Map<Language, Toolchain> toolchains = new EnumMap<>(Language.class);

  Workshop(
      Verify.Options options, Limits.Both limits, Manifests manifests, Consumer<String> progress) {
    this.options = options;
    this.limits = limits;
    this.manifests = manifests;
    this.tools = new Tools(options.environment(), manifests);
    this.progress = progress;
  }

  /** The toolchain that made the verdicts. */
  String toolchain(Language language) {
    Toolchain found = toolchains.get(language);
    return found == null ? language.label() : found.title();
  }

  /** In the programs' order. */
  List<Verdict> verdicts(List<Program> programs)
      throws CannotVerify, IOException, InterruptedException {
    for (Language language : Language.values()) {
      if (programs.stream().anyMatch(program -> program.language() == language)) {
        toolchains.put(language, tools.find(language));
      }
    }
    Workspace workspace = new Workspace(cache(), manifests);
    try (FileChannel lock = workspace.lock()) {
      if (!lock.isOpen()) {
        throw new IOException("the cache folder " + workspace.root() + " cannot be locked");
      }
      Path scratch = Files.createDirectories(workspace.root().resolve("root"));
      Sandbox sandbox = Sandboxes.choose(tools, scratch, options.unsafe());
      Runner runner = new Runner(sandbox);
      return run(build(workspace, programs, runner), runner, programs);
    }
  }

  /** Checks the service; empty if all of it is well. */
  Optional<ServiceBuild.Failure> check(Service service)
      throws CannotVerify, IOException, InterruptedException {
    for (Language language : Language.values()) {
      toolchains.put(language, tools.find(language));
    }
    Workspace workspace = new Workspace(cache(), manifests);
    try (FileChannel lock = workspace.lock()) {
      if (!lock.isOpen()) {
        throw new IOException("the cache folder " + workspace.root() + " cannot be locked");
      }
      Path scratch = Files.createDirectories(workspace.root().resolve("root"));
      Runner runner = new Runner(Sandboxes.choose(tools, scratch, options.unsafe()));
      service.write(workspace.root().resolve("service"));
      Compiling how = new Compiling(runner, limits.build(), options.jobs());
      ServiceBuild build = new ServiceBuild(workspace, toolchains, how, limits.run(), progress);
      Path stamp = workspace.root().resolve("fetched-service");
      String wanted = service.libraries() + "\n";
      if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
        progress.accept("service: libraries");
        build.fetch(tools);
        Files.writeString(stamp, wanted);
      }
      return build.check();
    }
  }

  private Path cache() {
    Map<String, String> environment = options.environment();
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", "/"));
    String given = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path folder = given.startsWith("/") ? Path.of(given) : Path.of(home, ".cache");
    return folder.resolve("crosswalk").resolve("verify");
  }

  private List<Built> build(Workspace workspace, List<Program> programs, Runner runner)
      throws CannotVerify, IOException, InterruptedException {
    workspace.write(programs);
    Compiling how = new Compiling(runner, limits.build(), options.jobs());
    List<Built> built = new ArrayList<>();
    Toolchain go = toolchains.get(Language.GO);
    if (go != null) {
      GoBuild build = new GoBuild(workspace, go, how);
      if (mustFetch(workspace, go)) {
        progress.accept("go mod download");
        build.fetch(tools);
        fetched(workspace, go);
      }
      built.addAll(build.build(of(Language.GO, programs), progress));
    }
    Toolchain rust = toolchains.get(Language.RUST);
    if (rust != null) {
      List<Program> all = of(Language.RUST, programs);
      RustBuild build = new RustBuild(workspace, rust, how);
      if (mustFetch(workspace, rust)) {
        progress.accept("cargo fetch");
        build.fetch(tools, Group.of(all.getFirst()));
        fetched(workspace, rust);
      }
      built.addAll(build.build(all, progress));
    }
    return built;
  }

  private static List<Program> of(Language language, List<Program> programs) {
    return programs.stream().filter(program -> program.language() == language).toList();
  }

  /** Fetching once for each set of libraries lets later runs work without a network. */
  private boolean mustFetch(Workspace workspace, Toolchain toolchain) throws IOException {
    Path stamp = stamp(workspace, toolchain);
    return !Files.exists(stamp) || !Files.readString(stamp).equals(wanted(toolchain));
  }

  private void fetched(Workspace workspace, Toolchain toolchain) throws IOException {
    Files.writeString(stamp(workspace, toolchain), wanted(toolchain));
  }

  private static Path stamp(Workspace workspace, Toolchain toolchain) {
    return workspace.root().resolve("fetched-" + toolchain.language().id());
  }

  private String wanted(Toolchain toolchain) {
    return manifests.hash() + " " + toolchain.libraries() + "\n";
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
