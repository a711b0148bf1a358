package dev.crosswalk.verify.sandbox;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the two sandboxes have in common: the system's folders, limits, and the end of a job. */
final class Confinement {
  /** Programs and libraries; everything else of the machine is not there, home folders included. */
  private static final List<String> SYSTEM =
      List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store");

  /** Which compiler {@code cc} is, and where libraries lie. */
  static final List<Path> SETTINGS =
      List.of(
          Path.of("/etc/alternatives"), Path.of("/etc/ld.so.cache"), Path.of("/etc/ld.so.conf"));

  /**
   * Runs the job and says the mark when other processes are left. They die with the sandbox; a
   * sample that leaves some is to be told.
   */
  private static final String WATCHED =
      """
      mark=$1
      shift
      "$@"
      code=$?
      left=0
      for each in /proc/[0-9]*; do
        pid=${each#/proc/}
        if [ "$pid" = 1 ] || [ "$pid" = $$ ]; then continue; fi
        { read -r stat <"$each/stat"; } 2>/dev/null || continue
        stat=${stat##*) }
        case $stat in Z*|X*) ;; *) left=$((left + 1)) ;; esac
      done
      [ "$left" = 0 ] || echo "$mark $left" >&2
      exit $code
      """;

  /** Users that own no file and no other process, so that the count of processes is the job's. */
  private static final int FIRST_USER = 64_000;

  private static final int USERS = 1000;

  /** Whether this program is root's: root is exempt from the limit on processes. */
  private final boolean root;

  private final AtomicInteger users = new AtomicInteger();

  Confinement(boolean root) {
    this.root = root;
  }

  boolean root() {
    return root;
  }

  /** The system's folders that there are; some are links into {@code /usr}. */
  static List<Path> system() {
    return SYSTEM.stream()
        .map(Path::of)
        .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  /** The job's arguments behind everything that limits and watches it. */
  List<String> limited(Job job, String mark) {
    JobLimits limits = job.limits();
    List<String> command = new ArrayList<>();
    if (job.isSample()) {
      command.addAll(List.of("/bin/sh", "-c", WATCHED, "sh", mark));
      command.addAll(powerless());
    } else {
      // unshare trips over a first process that a signal ends
      command.addAll(List.of("/bin/sh", "-c", "\"$@\"; exit $?", "sh"));
    }
    command.add("prlimit");
    command.add("--core=0");
    command.add("--nofile=4096");
    if (limits.cpuSeconds() > 0) {
      // Go's runtime does not mind the first warning, but nothing survives the second
      command.add("--cpu=" + limits.cpuSeconds() + ":" + (limits.cpuSeconds() + 1));
    }
    add(command, "--as=", limits.addressBytes());
    add(command, "--fsize=", limits.fileBytes());
    add(command, "--nproc=", limits.processes());
    command.add("--");
    command.addAll(job.arguments());
    return command;
  }

  private static void add(List<String> command, String option, long value) {
    if (value > 0) {
      command.add(option + value);
    }
  }

  private List<String> powerless() {
    List<String> command = new ArrayList<>(List.of("setpriv", "--no-new-privs"));
    if (root) {
      String user = String.valueOf(FIRST_USER + users.getAndIncrement() % USERS);
      command.addAll(List.of("--reuid", user, "--regid", user, "--clear-groups"));
      command.addAll(List.of("--inh-caps=-all", "--bounding-set=-all"));
    }
    return command;
  }
}
