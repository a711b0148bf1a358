package dev.crosswalk.setup;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Leaves tests out where Go or Rust is missing, and says so when the run ends; with {@code CI=true}
 * their absence is an error. The sandbox and the C compiler are Debian packages, and installed.
 */
final class ToolchainsCondition implements ExecutionCondition {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(ToolchainsCondition.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Machine.class, key -> Machine.prepared(System.getenv()), Machine.class)
        .answer(context.getDisplayName());
  }

  /**
   * What this machine lacks.
   *
   * @param missing the programs that are not on the PATH
   * @param leftOut the tests that were therefore not run
   */
  record Machine(List<String> missing, boolean demanded, SortedSet<String> leftOut)
      implements AutoCloseable {
    private static final List<String> TOOLCHAINS =
        List.of("go", "cargo", "rustc", "cargo-clippy", "rustfmt");
    private static final Map<String, String> PACKAGES =
        Map.of("bwrap", "bubblewrap", "cc", "build-essential");

    /** Looks on the PATH of {@code environment}, and installs what it may. */
    static Machine prepared(Map<String, String> environment) {
      boolean demanded = "true".equals(environment.get("CI"));
      List<String> missing = missing(environment, TOOLCHAINS.stream());
      List<String> others = missing(environment, PACKAGES.keySet().stream().sorted());
      if (missing.isEmpty() && !others.isEmpty() && DebianPackages.available()) {
        try {
          DebianPackages.install("Tests of samples", others.stream().map(PACKAGES::get).toList());
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
        others = missing(environment, others.stream());
      }
      missing.addAll(others);
      return new Machine(List.copyOf(missing), demanded, new ConcurrentSkipListSet<>());
    }

    private static List<String> missing(Map<String, String> environment, Stream<String> programs) {
      String[] folders = environment.getOrDefault("PATH", "").split(File.pathSeparator);
      return new ArrayList<>(
          programs
              .filter(program ->
                  Stream.of(folders)
                      .noneMatch(folder -> Files.isExecutable(Path.of(folder, program))))
              .toList());
    }

    ConditionEvaluationResult answer(String test) {
      if (missing.isEmpty()) {
        return ConditionEvaluationResult.enabled("every tool is there");
      }
      if (demanded) {
        throw new IllegalStateException("not on the PATH, and CI=true: " + missing);
      }
      leftOut.add(test);
      return ConditionEvaluationResult.disabled("not on the PATH: " + missing);
    }

    @Override
    public void close() {
      if (!leftOut.isEmpty()) {
        System.out.printf(
            "%n*** NOT TESTED: %s. Missing: %s. Install them to test the samples' sandbox. ***%n",
            String.join(", ", leftOut), String.join(", ", missing));
      }
    }
  }
}
