package dev.crosswalk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What git calls changed or new. */
final class ChangedFiles {
  private ChangedFiles() {}

  /** Paths relative to a folder, with {@code /}. */
  static Set<String> since(Path folder) throws IOException, InterruptedException {
    Set<String> files = new TreeSet<>();
    files.addAll(git(folder, "diff", "--name-only", "--relative", "-z", "HEAD", "--", "."));
    files.addAll(git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", "."));
    return files;
  }

  private static Set<String> git(Path folder, String... arguments)
      throws IOException, InterruptedException {
    java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of("git"));
    command.addAll(java.util.List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output;
    try (InputStream in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) {
      throw new IOException("git does not say what changed in " + folder + "; is it a checkout?");
    }
    Set<String> files = new TreeSet<>(java.util.List.of(output.split("\u0000", -1)));
    files.remove("");
    return files;
  }
}
