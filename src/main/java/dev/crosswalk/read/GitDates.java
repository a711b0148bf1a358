package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When git last saw each file change: one {@code git log} for all files, ended as soon as each is
 * found. Nothing that a repository's own configuration names is run.
 */
final class GitDates {
  private GitDates() {}

  /** A history of a million commits takes some 15 s; beyond that a build should not wait. */
  private static final int MAX_SECONDS = 20;

  /** What the format makes of a commit; a time beyond the year 9999 is none. */
  private static final Pattern COMMIT =
      Pattern.compile("\u0001([0-9]{1,11}) ([0-9a-f]{40,64})\\s*");

  /**
   * @param byPath time of the last commit by path relative to the folder
   */
  record Dates(Map<String, Instant> byPath, Optional<Diagnostic> finding) {
    static final Dates NONE = new Dates(Map.of(), Optional.empty());
  }

  /** Without git, a repository or a commit, or with a broken one: no dates. */
  static Dates lastCommits(Path folder, Collection<String> paths) {
    Optional<Path> repository = paths.isEmpty() ? Optional.empty() : GitFolder.of(folder);
    if (repository.isEmpty()) {
      return Dates.NONE;
    }
    Set<String> boundary = GitFolder.boundary(repository.get());
    try {
      return lastCommits(start(folder), new HashSet<>(paths), boundary);
    } catch (IOException e) {
      return Dates.NONE; // no git on this machine
    }
  }

  private static Dates lastCommits(Process process, Set<String> wanted, Set<String> boundary) {
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture<Void> limit =
        CompletableFuture.runAsync(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            CompletableFuture.delayedExecutor(MAX_SECONDS, TimeUnit.SECONDS));
    Map<String, Instant> found = new HashMap<>();
    int cut = 0;
    try (InputStream out = new BufferedInputStream(process.getInputStream())) {
      cut = collect(out, wanted, boundary, found);
    } catch (IOException e) {
      // git ended early: what it said until then is right
    } finally {
      limit.cancel(false);
      process.destroyForcibly();
    }
    if (late.get()) {
      return new Dates(Map.of(), Optional.of(tooSlow()));
    }
    return new Dates(found, cut == 0 ? Optional.empty() : Optional.of(shallow(cut)));
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
                "--format=tformat:%x01%ct %H",
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

  /**
   * Newest commits come first, so the first time of a path is its last. A commit at the boundary of
   * a shallow clone seems to have made every file; when those changed is not known.
   *
   * @return how many paths have no date for that
   */
  private static int collect(
      InputStream out, Set<String> wanted, Set<String> boundary, Map<String, Instant> found)
      throws IOException {
    ByteArrayOutputStream token = new ByteArrayOutputStream();
    Optional<Instant> time = Optional.empty();
    int cut = 0;
    int next;
    while (!wanted.isEmpty() && (next = out.read()) >= 0) {
      if (next != 0) {
        token.write(next);
        continue;
      }
      String text = token.toString(StandardCharsets.UTF_8);
      text = text.startsWith("\n") ? text.substring(1) : text;
      token.reset();
      Matcher commit = COMMIT.matcher(text);
      if (commit.matches()) {
        time =
            boundary.contains(commit.group(2))
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(Long.parseLong(commit.group(1))));
      } else if (wanted.remove(text)) {
        String path = text;
        time.ifPresent(it -> found.put(path, it));
        cut += time.isEmpty() ? 1 : 0;
      }
    }
    return cut;
  }

  private static Diagnostic shallow(int pages) {
    return Diagnostic.warning(
            ".",
            Position.START,
            1,
            "git-shallow",
            "the clone is shallow; "
                + (pages == 1 ? "1 page shows" : pages + " pages show")
                + " no date of last change")
        .withHint("get the history with: git fetch --unshallow --filter=blob:none");
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
