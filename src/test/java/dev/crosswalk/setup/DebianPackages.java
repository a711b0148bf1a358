package dev.crosswalk.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What apt brings where we may ask it: as root on Debian and its like. */
public final class DebianPackages {
  private static final Path APT = Path.of("/usr/bin/apt-get");
  private static final Path LOG = Path.of("target", "apt.log");

  private DebianPackages() {}

  /** Whether {@link #install} may be called. */
  public static boolean available() {
    return "root".equals(System.getProperty("user.name")) && Files.isExecutable(APT);
  }

  /**
   * Installs packages and says so.
   *
   * @throws IllegalStateException if apt fails; its words are in {@code target/apt.log}
   */
  public static void install(String purpose, List<String> packages) throws Exception {
    System.out.println(purpose + ": installing " + String.join(", ", packages) + " with apt-get");
    run(List.of(APT.toString(), "update", "-qq"));
    List<String> command = new ArrayList<>();
    command.addAll(List.of(APT.toString(), "install", "-y", "-qq", "--no-install-recommends"));
    command.addAll(packages);
    run(command);
  }

  private static void run(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    Files.createDirectories(LOG.getParent());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
    Process process = builder.start();
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed; see " + LOG);
    }
  }
}
