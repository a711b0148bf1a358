package dev.crosswalk.cli;

import dev.crosswalk.verify.CannotVerify;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What git calls changed or new. */
final class ChangedFiles {
  private ChangedFiles() {}

  /** Paths relative to a folder, with {@code /}. */
  static Set<String> since(Path folder) throws CannotVerify, IOException, InterruptedException {
    Set<String> files = new TreeSet<>();
    files.addAll(git(folder, "diff", "--name-only", "--relative", "-z", "HEAD", "--", "."));
    files.addAll(git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", "."));
    return files;
  }

  private static Set<String> git(Path folder, String... arguments)
      throws CannotVerify, IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process = start(folder, command);
    String output;
    try (InputStream in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) {
      throw new CannotVerify(
          "git does not say what changed in %s: --changed needs a checkout with a commit"
              .formatted(folder));
    }
    Set<String> files = new TreeSet<>(List.of(output.split("\u0000", -1)));
    files.remove("");
    return files;
  }

  private static Process start(Path folder, List<String> command) throws CannotVerify {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new CannotVerify("git is not on the PATH: --changed needs it");
    }
  }
}
