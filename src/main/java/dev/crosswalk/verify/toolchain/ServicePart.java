package dev.crosswalk.verify.toolchain;

import dev.crosswalk.verify.sandbox.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One language's part of the service.
 *
 * @param fetches what fetches its libraries, outside the sandbox
 * @param readable what its tools have to see; some may not exist
 * @param steps in order
 * @param program the service's executable, which the steps make
 */
public record ServicePart(List<Job> fetches, List<Path> readable, List<Step> steps, Path program) {

  /**
   * A command that a reader would type.
   *
   * @param folder where it is run, below the service's; empty for that one
   * @param quiet whether all that it prints is a fault, as with {@code gofmt -l}
   */
  public record Step(
      String folder, List<String> command, Map<String, String> environment, boolean quiet) {}
}
