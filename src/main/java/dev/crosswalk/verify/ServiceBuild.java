package dev.crosswalk.verify;

import dev.crosswalk.verify.sandbox.CannotRun;
import dev.crosswalk.verify.sandbox.Ended;
import dev.crosswalk.verify.sandbox.Job;
import dev.crosswalk.verify.sandbox.JobLimits;
import dev.crosswalk.verify.sandbox.Runner;
import dev.crosswalk.verify.toolchain.Compiling;
import dev.crosswalk.verify.toolchain.Installed;
import dev.crosswalk.verify.toolchain.ServicePart;
import dev.crosswalk.verify.toolchain.Toolchain;
import dev.crosswalk.verify.toolchain.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds, lints and tests the service in all its languages, holds each to the contract, and walks
 * through the stages. The first step that fails ends it. All runs in the sandbox, tests with the
 * rights of a compiler.
 */
final class ServiceBuild {
  /** The suite waits for time-outs; a busy machine may make it wait five times as long. */
  private static final long RUN_MILLIS = 240_000;

  private final Compiling how;
  private final JobLimits run;
  private final Path bin;

  /** By the name that its executable gets. */
  private final Map<String, ServicePart> parts = new LinkedHashMap<>();

  private Optional<Failure> failure = Optional.empty();

  /**
   * A step that failed.
   *
   * @param part folder or file below the service's
   */
  record Failure(String part, String message) {}

  ServiceBuild(Compiling how, JobLimits run) throws IOException {
    this.how = how;
    this.run = run.withWallMillis(RUN_MILLIS);
    this.bin = how.workspace().made("service");
  }

  /** The service is written in this language, too. */
  void add(Toolchain toolchain, Tools tools, Installed found) throws IOException {
    ServicePart part = toolchain.service(tools, found, how, bin);
    parts.put("orders-" + toolchain.language().id(), part);
  }

  /** Fetches libraries, outside the sandbox: this runs no code of theirs. */
  void fetch() throws CannotRun, IOException, InterruptedException {
    for (ServicePart part : parts.values()) {
      for (Job job : part.fetches()) {
        Ended ended = Runner.unconfined().run(job);
        if (!ended.well()) {
          throw new CannotRun(String.join(" ", job.arguments()) + " " + ended.story());
        }
      }
    }
  }

  Optional<Failure> check() throws IOException, InterruptedException {
    List<Path> seen = parts.values().stream().flatMap(it -> it.readable().stream()).toList();
    List<Path> readable = Job.existing(seen, how.workspace().service());
    for (Map.Entry<String, ServicePart> part : parts.entrySet()) {
      build(part.getValue(), readable, bin.resolve(part.getKey()));
    }
    for (String program : parts.keySet()) {
      sample("contract", "contract", "-binary", bin.resolve(program).toString());
    }
    sample(
        "stages",
        "run",
        "-old",
        bin.resolve("orders-go").toString(),
        "-new",
        bin.resolve("orders-rust").toString(),
        "-contract",
        bin.resolve("contract").toString());
    return failure;
  }

  /** A compiler's steps: they may write to the cache folder. */
  private void build(ServicePart part, List<Path> readable, Path program)
      throws IOException, InterruptedException {
    List<Path> writable = List.of(how.workspace().made());
    for (ServicePart.Step each : part.steps()) {
      Path at = how.workspace().service().resolve(each.folder());
      end(each, new Job(each.command(), each.environment(), readable, writable, at, how.limits()));
    }
    if (failure.isEmpty() && !part.program().equals(program)) {
      Files.copy(part.program(), program, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A program's step: it writes to {@code /tmp} alone. */
  private void sample(String part, String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(bin.resolve(program).toString()));
    command.addAll(List.of(arguments));
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("HOME", "/tmp");
    end(
        new ServicePart.Step(part, command, environment, false),
        new Job(command, environment, List.of(bin), List.of(), bin, run));
  }

  private void end(ServicePart.Step step, Job job) throws IOException, InterruptedException {
    if (failure.isPresent()) {
      return;
    }
    String name = said(step.command());
    how.progress().accept("service: " + name);
    Ended ended = how.runner().run(job);
    boolean spoke = step.quiet() && !ended.out().isBlank();
    if (!ended.well() || spoke) {
      failure = Optional.of(new Failure(step.folder(), name + " " + words(ended)));
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
