package dev.crosswalk.verify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that mean harm, in every sandbox of this machine. They are scripts, because the sandbox
 * does not care what a program was written in; {@code HostileProgramsTest} has Go and Rust.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "samples run in a sandbox of Linux only")
class HostileSampleTest {
  private static final JobLimits LIMITS = EverySandbox.LIMITS;

  @TempDir private Path folder;
  private EverySandbox sandboxes;

  @BeforeEach
  void findSandboxes() throws Exception {
    sandboxes = new EverySandbox(folder);
  }

  private Stream<DynamicTest> everywhere(String script, EverySandbox.Outcome outcome) {
    return everywhere(script, LIMITS, outcome);
  }

  private Stream<DynamicTest> everywhere(
      String script, JobLimits limits, EverySandbox.Outcome outcome) {
    return everywhere(script, limits, List.of(), outcome);
  }

  private Stream<DynamicTest> everywhere(
      String script, JobLimits limits, List<Path> writable, EverySandbox.Outcome outcome) {
    return sandboxes.run(script, limits, writable, outcome);
  }

  @TestFactory
  Stream<DynamicTest> anHonestProgramRuns() {
    return everywhere(
        "echo hello; echo there >&2; exit 3",
        ended -> assertThat(ended).isEqualTo(new Ended(ended.stopped(), 3, "hello\n", "there\n")));
  }

  @TestFactory
  Stream<DynamicTest> aForkBombRunsIntoTheLimitOnProcesses() {
    return everywhere(
        "bomb() { bomb | bomb & }; for i in 1 2 3; do bomb; done 2>&1; sleep 5",
        ended -> {
          assertThat(ended.well()).isFalse();
          assertThat(ended.out() + ended.err() + ended.story())
              .containsAnyOf("Resource temporarily unavailable", "processes", "memory");
        });
  }

  @TestFactory
  Stream<DynamicTest> aLoopWithoutEndUsesUpItsProcessorTime() {
    return everywhere(
        "while :; do :; done",
        ended ->
            assertThat(ended.story())
                .isEqualTo("used more than 2 s of processor time and was stopped"));
  }

  @TestFactory
  Stream<DynamicTest> aProgramThatSleepsForEverIsStopped() {
    return everywhere(
        "sleep 1000000",
        new JobLimits(1_000, 2, 512L << 20, 200L << 20, 64, 1 << 20, 64 << 10),
        ended -> assertThat(ended.story()).isEqualTo("was stopped after 1 s"));
  }

  @TestFactory
  Stream<DynamicTest> tenGigabytesOfOutputAreCut() {
    return everywhere(
        "yes | head -c 10G",
        ended -> {
          assertThat(ended.story()).isEqualTo("printed more than 64 kB and was stopped");
          assertThat(ended.out()).hasSize(64 << 10);
        });
  }

  @TestFactory
  Stream<DynamicTest> aMemoryHogGetsNoMore() {
    return everywhere(
        "perl -e 'my @all; push @all, \"a\" x 16_000_000 while 1'",
        ended ->
            assertThat(ended.story())
                .containsAnyOf("Out of memory", "used more than 200 MB of memory"));
  }

  @TestFactory
  Stream<DynamicTest> memoryOfManyProcessesIsAddedUp() {
    return everywhere(
        "for i in 1 2 3 4 5 6; do perl -e 'my $x = \"a\" x 90_000_000; sleep 15' & done; wait",
        ended -> assertThat(ended.story()).contains("used more than 200 MB of memory"));
  }

  @TestFactory
  Stream<DynamicTest> theMachinesFilesAreNotThere() {
    String home = System.getProperty("user.home", "/root");
    return everywhere(
        "for f in /etc/passwd /etc/shadow /etc/hostname /root /home %s %s; do [ -e $f ] && echo $f; done; true"
            .formatted(home, folder),
        ended -> assertThat(ended.out()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> nothingCanBeWrittenOutsideTheScratchFolder() {
    Path target = folder.resolve("written");
    return everywhere(
        "for f in /x /usr/x /usr/bin/x /etc/x /dev/x /proc/x /var/x '%s' /lib/x; do echo x >$f && echo wrote $f; done; echo x >/tmp/x && cat /tmp/x"
            .formatted(target),
        ended -> {
          assertThat(ended.out()).isEqualTo("x\n");
          assertThat(target).doesNotExist();
        });
  }

  @TestFactory
  Stream<DynamicTest> aLinkOutLeadsNowhere() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    return everywhere(
        "ln -s '%s' /tmp/link; ln -s / /tmp/root; cat /tmp/link /tmp/root%s; echo x >/tmp/link"
            .formatted(secret, secret),
        ended -> {
          assertThat(ended.well()).isFalse();
          assertThat(ended.out()).isEmpty();
          assertThat(secret).hasContent("secret");
        });
  }

  @TestFactory
  Stream<DynamicTest> theMachinesLoopbackIsNotReached() throws Exception {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    server.setSoTimeout(1);
    return everywhere(
            "exec 3<>/dev/tcp/127.0.0.1/%d && echo connected".formatted(server.getLocalPort()),
            ended -> {
              assertThat(ended.story()).contains("Connection refused");
              assertThat(ended.out()).isEmpty();
              org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
                  .isInstanceOf(SocketTimeoutException.class);
            })
        .onClose(() -> closeQuietly(server));
  }

  private static void closeQuietly(ServerSocket server) {
    try {
      server.close();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> theNetworkIsNotReached() {
    return everywhere(
        "exec 3<>/dev/tcp/192.0.2.1/80 && echo connected",
        ended -> assertThat(ended.story()).contains("Network is unreachable"));
  }

  @TestFactory
  Stream<DynamicTest> theSandboxHasALoopbackOfItsOwn() {
    return everywhere(
        "perl -MIO::Socket::INET -e '"
            + "my $s = IO::Socket::INET->new(Listen => 1, LocalAddr => \"127.0.0.1\") or die $!;"
            + "my $c = IO::Socket::INET->new(PeerAddr => \"127.0.0.1\", PeerPort => $s->sockport)"
            + " or die $!; print \"connected\\n\"'",
        ended -> assertThat(ended.out()).as(ended.toString()).isEqualTo("connected\n"));
  }

  @TestFactory
  Stream<DynamicTest> theEnvironmentHoldsNoSecret() {
    return everywhere(
        "env | cut -d= -f1 | sort | tr '\\n' ' '; cat /proc/1/environ | tr '\\0' '\\n' | cut -d= -f1",
        ended -> {
          List<String> names = List.of(ended.out().split("\\s+"));
          assertThat(names).isSubsetOf("HOME", "PATH", "PWD", "SHLVL", "OLDPWD", "_", "LC_ALL");
        });
  }

  @TestFactory
  Stream<DynamicTest> aHugeFileIsNotWritten() {
    return everywhere(
        "head -c 10G /dev/zero >/tmp/huge; code=$?; wc -c </tmp/huge; exit $code",
        ended -> {
          assertThat(ended.out().strip()).isEqualTo(String.valueOf(1 << 20));
          assertThat(ended.story()).contains("larger file");
        });
  }

  @TestFactory
  Stream<DynamicTest> manyFilesFillTheScratchFolderOnly() {
    return everywhere(
        "for i in $(seq 1 9); do head -c 1000000 /dev/zero >/tmp/$i || exit 1; done",
        ended -> assertThat(ended.story()).contains("No space left on device"));
  }

  @TestFactory
  Stream<DynamicTest> sharedMemoryIsBounded() {
    return everywhere(
        "for i in $(seq 1 40); do head -c 1000000 /dev/zero >/dev/shm/$i || exit 1; done",
        ended -> assertThat(ended.story()).contains("No space left on device"));
  }

  @TestFactory
  Stream<DynamicTest> aDaemonLeftBehindIsAFindingAndEnds() {
    return everywhere(
        "setsid bash -c 'sleep 1000000' $0 </dev/null >/dev/null 2>&1 & echo done",
        ended -> {
          assertThat(ended.out()).isEqualTo("done\n");
          assertThat(ended.story()).matches("ended and left \\d process(es)? running");
        });
  }

  @TestFactory
  Stream<DynamicTest> nobodyOutsideCanBeSignalled() {
    long self = ProcessHandle.current().pid();
    return everywhere(
        "kill -9 %d; kill -STOP 1; kill -9 1; kill -9 $PPID; kill -9 -1; echo alive"
            .formatted(self),
        ended -> assertThat(ended.out()).isIn("alive\n", ""));
  }

  @TestFactory
  Stream<DynamicTest> noRightIsLeftAndNoneCanBeWon() {
    return everywhere(
        "grep -E '^(CapEff|CapPrm|CapBnd|NoNewPrivs)' /proc/self/status | tr '\\n\\t' '; ';"
            + " mount -t tmpfs none /tmp 2>&1 | head -c 40; unshare -n true && echo more",
        ended ->
            assertThat(ended.out())
                .contains("CapPrm: 0000000000000000;CapEff: 0000000000000000")
                .contains("NoNewPrivs: 1")
                .doesNotContain("more"));
  }

  @TestFactory
  Stream<DynamicTest> aCompilerWritesIntoItsOwnFolderOnly() throws Exception {
    Path own = Files.createDirectory(folder.resolve("own"));
    Path other = folder.resolve("other");
    return everywhere(
        // Beside its own folder lies the sandbox's /tmp, where it may write for itself
        "{ echo x >'%s'; } 2>/dev/null;".formatted(other)
            + " for f in /x /usr/x /etc/x /proc/sys/kernel/domainname /proc/sysrq-trigger '%s/x';"
                .formatted(own)
            + " do { echo x >$f; } 2>/dev/null && echo wrote $f; done; true",
        LIMITS,
        List.of(own),
        ended -> {
          assertThat(ended.out()).isEqualTo("wrote " + own + "/x\n");
          assertThat(other).doesNotExist();
        });
  }

  @TestFactory
  Stream<DynamicTest> aCompilerSeesNeitherTheMachineNorTheNetwork() throws Exception {
    Path own = Files.createDirectory(folder.resolve("own"));
    return everywhere(
        "for f in /etc/passwd /etc/shadow /root /home; do [ -e $f ] && echo $f; done;"
            + " { exec 3<>/dev/tcp/192.0.2.1/80; } 2>/dev/null && echo connected; kill -9 %d && echo killed; true"
                .formatted(ProcessHandle.current().pid()),
        LIMITS,
        List.of(own),
        ended -> assertThat(ended.out()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> aCompilerThatNeverEndsUsesUpItsProcessorTime() throws Exception {
    Path own = Files.createDirectory(folder.resolve("own"));
    return everywhere(
        "while :; do :; done",
        LIMITS,
        List.of(own),
        ended ->
            assertThat(ended.story())
                .isEqualTo("used more than 2 s of processor time and was stopped"));
  }
}
