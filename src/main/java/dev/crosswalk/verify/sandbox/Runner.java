package dev.crosswalk.verify.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs jobs in a sandbox, watches them, and leaves no process of theirs. Thread-safe. */
public final class Runner {
  private static final long LOOK_MILLIS = 100;
  private static final Path NOTHING = Path.of("/dev/null");

  private final Sandbox sandbox;

  Runner(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Runs jobs with the user's own rights: for the machine's tools alone. */
  public static Runner unconfined() {
    return new Runner(new Unconfined());
  }

  /**
   * Runs a job to its end.
   *
   * @return how it ended; a job that breaks a limit is stopped, and that is no exception
   * @throws IOException if it cannot be started
   */
  public Ended run(Job job) throws IOException, InterruptedException {
    if (sandbox instanceof Unconfined && job.isSample()) {
      Path scratch = Files.createTempDirectory("crosswalk-sample");
      try {
        return new Watch(job, "").run(scratch);
      } finally {
        delete(scratch);
      }
    }
    return new Watch(job, UUID.randomUUID().toString()).run(job.folder());
  }

  /** One run. */
  private final class Watch {
    private final Job job;
    private final String mark;
    private final AtomicReference<@Nullable String> stopped = new AtomicReference<>();

    /** Processes of the job at the last look; a child of one that ended has another parent. */
    private List<ProcessHandle> seen = List.of();

    Watch(Job job, String mark) {
      this.job = job;
      this.mark = mark;
    }

    Ended run(Path folder) throws IOException, InterruptedException {
      ProcessBuilder builder = new ProcessBuilder(sandbox.command(job, mark));
      builder.environment().clear();
      builder.environment().putAll(sandbox.environment(job));
      builder.directory(folder.toFile());
      if (Files.exists(NOTHING)) {
        builder.redirectInput(NOTHING.toFile());
      }
      Process process = job.isSample() ? SystemCalls.startWithout(builder) : builder.start();
      Reader out = new Reader(process, process.getInputStream());
      Reader err = new Reader(process, process.getErrorStream());
      try {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(job.limits().wallMillis());
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          look(process, end);
        }
      } finally {
        // Not where it has ended by itself: Java would throw away what it printed last
        if (process.isAlive()) {
          kill(process);
        }
        seen.forEach(ProcessHandle::destroyForcibly);
      }
      String said = err.text();
      return leftovers(new Ended(Optional.empty(), process.exitValue(), out.text(), said));
    }

    private void look(Process process, long end) {
      JobLimits limits = job.limits();
      if (System.nanoTime() > end) {
        stop(process, "was stopped after %d s".formatted(limits.wallMillis() / 1000));
        return;
      }
      seen = process.descendants().toList();
      long bytes = seen.stream().mapToLong(each -> residentBytes(each.pid())).sum();
      if (limits.residentBytes() > 0 && bytes > limits.residentBytes()) {
        long mib = limits.residentBytes() >> 20;
        stop(process, "used more than %d MB of memory and was stopped".formatted(mib));
      } else if (limits.processes() > 0 && seen.size() > limits.processes() + 10) {
        stop(process, "started more than %d processes".formatted(limits.processes()));
      } else if (job.isSample() && seen.stream().anyMatch(this::isOutOfTime)) {
        stop(process, outOfTime());
      }
    }

    private boolean isOutOfTime(ProcessHandle each) {
      Duration most = Duration.ofSeconds(job.limits().cpuSeconds());
      return most.isPositive()
          && each.info().totalCpuDuration().filter(used -> used.compareTo(most) > 0).isPresent();
    }

    private String outOfTime() {
      return "used more than %d s of processor time and was stopped"
          .formatted(job.limits().cpuSeconds());
    }

    /** The first reason counts. */
    private void stop(Process process, String reason) {
      stopped.compareAndSet(null, reason);
      kill(process);
    }

    /** Inside a sandbox all processes die with its first one; without one we follow the tree. */
    private void kill(Process process) {
      List<ProcessHandle> descendants = process.descendants().toList();
      process.destroyForcibly();
      descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private Ended leftovers(Ended ended) {
      int at = mark.isEmpty() ? -1 : ended.err().indexOf(mark + " ");
      String err = at < 0 ? ended.err() : ended.err().substring(0, at);
      String why = stopped.get();
      if (why == null && at >= 0) {
        String number = ended.err().substring(at + mark.length() + 1).strip();
        boolean one = number.equals("1");
        why = "ended and left %s process%s running".formatted(number, one ? "" : "es");
      }
      if (why == null && ended.outOfTime()) {
        why = outOfTime();
      }
      return new Ended(Optional.ofNullable(why), ended.code(), ended.out(), err);
    }

    /** Reads one output to its end, on a thread of its own, and keeps no more than it may. */
    private final class Reader {
      private final Process process;
      private final InputStream in;
      private final Thread thread;
      private final java.io.ByteArrayOutputStream kept = new java.io.ByteArrayOutputStream();

      Reader(Process process, InputStream in) {
        this.process = process;
        this.in = in;
        this.thread = Thread.ofVirtual().start(this::read);
      }

      private void read() {
        int max = job.limits().outputBytes();
        byte[] buffer = new byte[8192];
        try (in) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            kept.write(buffer, 0, Math.min(n, max - kept.size()));
            if (kept.size() >= max) {
              stop(process, "printed more than %d kB and was stopped".formatted(max >> 10));
              return;
            }
          }
        } catch (IOException e) {
          // The process was killed and its pipe closed: what was read stands
          return;
        }
      }

      String text() throws InterruptedException {
        // A process that escaped an unconfined run may hold the pipe open
        thread.join(TimeUnit.SECONDS.toMillis(5));
        return thread.isAlive() ? "" : kept.toString(StandardCharsets.UTF_8);
      }
    }
  }

  private static long residentBytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .mapToLong(kilobytes -> kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) << 10)
          .sum();
    } catch (IOException | UncheckedIOException e) {
      // Gone meanwhile, or no Linux
      return 0;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Runner[%s]", sandbox.name());
  }
}
