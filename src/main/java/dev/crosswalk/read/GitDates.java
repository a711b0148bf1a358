package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * When git last saw each file change: one {@code git log} for all files, ended as soon as each is
 * found. Nothing that a repository's own configuration names is run.
 */
final class GitDates {
  private GitDates() {}

  /** A history of a million commits takes some 15 s; beyond that a build should not wait. */
  private static final int MAX_SECONDS = 20;

  /**
   * @param byPath time of the last commit by path relative to the folder
   */
  record Dates(Map<String, Instant> byPath, Optional<Diagnostic> finding) {
    static final Dates NONE = new Dates(Map.of(), Optional.empty());
  }

  /** Without git, a repository or a commit: no dates. */
  static Dates lastCommits(Path folder, Collection<String> paths) throws IOException {
    if (paths.isEmpty() || !insideRepository(folder)) {
      return Dates.NONE;
    }
    Process process;
    try {
      process = start(folder);
    } catch (IOException e) {
      return Dates.NONE; // no git on this machine
    }
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture<Void> limit =
        CompletableFuture.runAsync(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            CompletableFuture.delayedExecutor(MAX_SECONDS, TimeUnit.SECONDS));
    Map<String, Instant> found = new HashMap<>();
    try (InputStream out = new BufferedInputStream(process.getInputStream())) {
      collect(out, new HashSet<>(paths), found);
    } catch (IOException e) {
      if (!late.get()) {
        throw e;
      }
    } finally {
      limit.cancel(false);
      process.destroyForcibly();
    }
    return late.get() ? new Dates(Map.of(), Optional.of(tooSlow())) : new Dates(found, Optional.empty());
  }

  private static boolean insideRepository(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }

  private static Process start(Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                "git",
                "-c",
                "core.quotepath=off",
                "-c",
                "core.fsmonitor=false",
                "-c",
                "log.showSignature=false", // would run the program that gpg.program names
                "--no-pager",
                "log",
                "--no-renames",
                "--no-ext-diff",
                "--format=tformat:%x01%ct",
                "--name-only",
                "-z",
                "--relative",
                "--",
                "."));
    builder.directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** Newest commits come first, so the first time of a path is its last. */
  private static void collect(InputStream out, Set<String> wanted, Map<String, Instant> found)
      throws IOException {
    ByteArrayOutputStream token = new ByteArrayOutputStream();
    Instant time = Instant.EPOCH;
    int next;
    while (!wanted.isEmpty() && (next = out.read()) >= 0) {
      if (next != 0) {
        token.write(next);
        continue;
      }
      String text = token.toString(StandardCharsets.UTF_8);
      text = text.startsWith("\n") ? text.substring(1) : text;
      token.reset();
      if (text.startsWith("\u0001")) {
        time = Instant.ofEpochSecond(Long.parseLong(text.substring(1).strip()));
      } else if (wanted.remove(text)) {
        found.put(text, time);
      }
    }
  }

  private static Diagnostic tooSlow() {
    return Diagnostic.warning(
        ".",
        Position.START,
        1,
        "git-slow",
        "git log took longer than " + MAX_SECONDS + " s; pages show no date of last change");
  }
}
