package dev.crosswalk.verify.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the best sandbox that works on this machine. */
public final class Sandboxes {
  private static final Job NOTHING =
      new Job(
          List.of("/usr/bin/true"),
          Map.of("PATH", "/usr/bin:/bin"),
          List.of(),
          List.of(),
          Path.of("/"),
          JobLimits.RUN);

  private final SearchPath path;
  private final List<String> failures = new ArrayList<>();

  private Sandboxes(SearchPath path) {
    this.path = path;
  }

  /**
   * Runs jobs in a sandbox in which an empty program has run.
   *
   * @param scratch an empty folder, on which a new root folder can be mounted
   * @param unsafe whether the user wants none
   * @throws CannotRun if there is none, and the user has not asked to run without
   */
  public static Runner choose(SearchPath path, Path scratch, boolean unsafe)
      throws CannotRun, IOException, InterruptedException {
    if (unsafe) {
      return Runner.unconfined();
    }
    Sandboxes sandboxes = new Sandboxes(path);
    for (Sandbox sandbox : sandboxes.known(scratch)) {
      if (sandboxes.works(sandbox)) {
        return new Runner(sandbox);
      }
    }
    throw sandboxes.none();
  }

  /** All that work, the best first; at least one. */
  static List<Sandbox> working(SearchPath path, Path scratch)
      throws CannotRun, IOException, InterruptedException {
    Sandboxes sandboxes = new Sandboxes(path);
    List<Sandbox> working = new ArrayList<>();
    for (Sandbox sandbox : sandboxes.known(scratch)) {
      if (sandboxes.works(sandbox)) {
        working.add(sandbox);
      }
    }
    if (working.isEmpty()) {
      throw sandboxes.none();
    }
    return working;
  }

  private CannotRun none() {
    return new CannotRun(
        "samples are strangers' programs and run in a sandbox only, but "
            + String.join(", and ", failures)
            + "; install bubblewrap or allow it unprivileged user namespaces,"
            + " or say --unsafe-run to give every sample your own rights");
  }

  private List<Sandbox> known(Path scratch) throws IOException {
    Confinement confinement = new Confinement(isRoot());
    List<Sandbox> known = new ArrayList<>();
    Optional<Path> bwrap = path.find("bwrap");
    bwrap.ifPresent(program -> known.add(new Bubblewrap(program, confinement)));
    Optional<Path> unshare = path.find("unshare");
    if (unshare.isPresent()) {
      known.add(new Namespaces(unshare.get(), script(), scratch, confinement));
    }
    if (bwrap.isEmpty()) {
      failures.add("bwrap is not on the PATH");
    }
    if (unshare.isEmpty()) {
      failures.add("unshare is not on the PATH");
    }
    return known;
  }

  private boolean works(Sandbox sandbox) throws InterruptedException {
    try {
      Ended ended = new Runner(sandbox).run(NOTHING);
      if (ended.well()) {
        return true;
      }
      failures.add(sandbox.name() + " " + ended.story());
    } catch (IOException e) {
      failures.add(sandbox.name() + " does not start: " + e.getMessage());
    }
    return false;
  }

  static String script() throws IOException {
    try (InputStream in = Sandboxes.class.getResourceAsStream("/verify/namespaces.sh")) {
      if (in == null) {
        throw new IOException("the program lacks its resource /verify/namespaces.sh");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** By the kernel's word; false where there is no such word. */
  static boolean isRoot() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .anyMatch(line -> line.matches("Uid:\\s+\\d+\\s+0\\s.*"));
  }
}
