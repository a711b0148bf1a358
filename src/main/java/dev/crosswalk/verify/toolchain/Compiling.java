package dev.crosswalk.verify.toolchain;

import dev.crosswalk.verify.sandbox.Ended;
import dev.crosswalk.verify.sandbox.Job;
import dev.crosswalk.verify.sandbox.JobLimits;
import dev.crosswalk.verify.sandbox.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How compilers work.
 *
 * @param limits of each call; processor time and memory are each compiler's own, so that code that
 *     keeps one busy for ever costs the others nothing
 * @param jobs how many work at once
 * @param progress is told what goes on
 */
public record Compiling(
    Workspace workspace, Runner runner, JobLimits limits, int jobs, Consumer<String> progress) {

  /**
   * Runs a compiler, which may write to the workspace's folder for what tools make.
   *
   * @param readable what it may see beside the system's folders
   * @param folder where it runs
   */
  public Ended run(
      List<String> command, Map<String, String> environment, List<Path> readable, Path folder)
      throws IOException, InterruptedException {
    List<Path> writable = List.of(workspace.made());
    return runner.run(new Job(command, environment, readable, writable, folder, limits));
  }
}
