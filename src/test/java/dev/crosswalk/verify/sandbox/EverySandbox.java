package dev.crosswalk.verify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs a script in every sandbox of this machine; no process of it may be left. */
final class EverySandbox {
  /** Small, so that the tests are quick; each still lets an honest shell run. */
  static final JobLimits LIMITS =
      new JobLimits(20_000, 2, 512L << 20, 200L << 20, 64, 1 << 20, 64 << 10);

  private final List<Sandbox> sandboxes;

  EverySandbox(Path folder) throws Exception {
    SearchPath path = SearchPath.of(System.getenv());
    sandboxes = Sandboxes.working(path, Files.createDirectory(folder.resolve("root")));
  }

  /** What a script did. */
  @FunctionalInterface
  interface Outcome {
    void check(Ended ended) throws Exception;
  }

  /**
   * @param writable folders; none for a sample, one for a compiler
   */
  Stream<DynamicTest> run(String script, JobLimits limits, List<Path> writable, Outcome outcome) {
    return sandboxes.stream()
        .map(sandbox ->
            DynamicTest.dynamicTest(
                sandbox.name(),
                () -> {
                  String tag = "crosswalk" + System.nanoTime();
                  outcome.check(new Runner(sandbox).run(job(tag, script, limits, writable)));
                  assertThat(processesWith(tag)).as("processes left").isEmpty();
                }));
  }

  /** The tag is an argument, so that every copy of the script is found in the list of processes. */
  private static Job job(String tag, String script, JobLimits limits, List<Path> writable) {
    return new Job(
        List.of("/bin/bash", "-c", script, tag),
        Map.of("PATH", "/usr/bin:/bin", "HOME", "/tmp"),
        List.of(),
        writable,
        Path.of("/"),
        limits);
  }

  private static List<String> processesWith(String tag) throws Exception {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      List<ProcessHandle> left =
          all.filter(each -> each.info().commandLine().orElse("").contains(tag)).toList();
      for (ProcessHandle each : left) {
        // The kernel ends a namespace's processes in its own time; one that stays fails the test
        each.onExit().get(30, TimeUnit.SECONDS);
      }
      return left.stream().filter(ProcessHandle::isAlive).map(Object::toString).toList();
    }
  }
}
