package dev.crosswalk.verify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
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
 * Ways out of a sandbox that go by the kernel's side doors, in every sandbox of this machine. Calls
 * are made with Perl by their numbers on x86-64, where no tool makes them; elsewhere another call
 * has that number and wins nothing either. {@link HostileSampleTest} has the front doors.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "samples run in a sandbox of Linux only")
class SandboxEscapesTest {
  @TempDir private Path folder;
  private EverySandbox sandboxes;

  @BeforeEach
  void findSandboxes() throws Exception {
    sandboxes = new EverySandbox(folder);
  }

  private Stream<DynamicTest> everywhere(String script, EverySandbox.Outcome outcome) {
    return sandboxes.run(script, EverySandbox.LIMITS, List.of(), outcome);
  }

  /** Says which of some calls the kernel let through; arguments are Perl's. */
  private Stream<DynamicTest> refused(String... calls) {
    StringBuilder perl = new StringBuilder("my ($t, $s, $z) = ('/tmp', 'x', pack('x128'));");
    for (String call : calls) {
      String arguments = call.substring(call.indexOf(' ') + 1);
      String name = call.substring(0, call.indexOf(' '));
      perl.append("print '")
          .append(name)
          .append(" ' if syscall(")
          .append(arguments)
          .append(") >= 0;");
    }
    return everywhere(
        "perl -e \"" + perl.toString().replace("$", "\\$") + " print 'asked'\"",
        ended -> assertThat(ended.out()).as(ended.toString()).isEqualTo("asked"));
  }

  @TestFactory
  Stream<DynamicTest> noWayLeadsThroughTheFoldersOfProcesses() {
    return everywhere(
        "for d in /proc/self/root /proc/1/root /proc/1/cwd /proc/$PPID/root /proc/self/task/1/root;"
            + " do for f in etc/shadow root home '"
            + "%s'; do [ -e $d/$f ] && echo $d/$f; done; done; cat /proc/1/environ /proc/1/maps; true"
                .formatted(folder.toString().substring(1)),
        ended -> assertThat(ended.out()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> onlyItsOwnProcessesAreThere() {
    return everywhere(
        "ls /proc | grep -c '^[0-9]*$'; [ -e /proc/%d/cmdline ] && tr '\\0' ' ' </proc/%d/cmdline; true"
            .formatted(ProcessHandle.current().pid(), ProcessHandle.current().pid()),
        ended -> {
          assertThat(Integer.parseInt(ended.out().lines().findFirst().orElseThrow()))
              .isLessThan(12);
          assertThat(ended.out()).doesNotContain("java");
        });
  }

  @TestFactory
  Stream<DynamicTest> noFileIsLeftOpenForIt() {
    return everywhere(
        "for f in /proc/self/fd/*; do [ -e $f ] && readlink $f; done",
        ended ->
            assertThat(ended.out().lines())
                .allMatch(it -> it.equals("/dev/null") || it.startsWith("pipe:")));
  }

  @TestFactory
  Stream<DynamicTest> thereIsNoTerminalToTypeInto() {
    return everywhere(
        "{ exec 3<>/dev/tty; } 2>/dev/null && echo terminal;"
            + " perl -e 'my $c = \"x\"; for my $fd (0, 1, 2) { print \"typed\" if syscall(16, $fd, 0x5412, $c) == 0 }'",
        ended -> assertThat(ended.out()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> namesOfSocketsThatAreNoFilesAreItsOwn() throws Exception {
    String name = "crosswalk-" + System.nanoTime();
    Process server =
        new ProcessBuilder(
                "perl",
                "-e",
                "use Socket; socket(S, PF_UNIX, SOCK_STREAM, 0); bind(S, sockaddr_un(\"\\0"
                    + name
                    + "\")) or die $!; listen(S, 5); $| = 1; print \"ready\\n\"; sleep 60")
            .start();
    assertThat(server.inputReader().readLine()).isEqualTo("ready");
    return everywhere(
            "perl -e 'use Socket; socket(S, PF_UNIX, SOCK_STREAM, 0);"
                + " connect(S, sockaddr_un(\"\\0"
                + name
                + "\")) and print \"connected\"'",
            ended -> assertThat(ended.out()).isEmpty())
        .onClose(server::destroyForcibly);
  }

  @TestFactory
  Stream<DynamicTest> noDatagramLeaves() throws Exception {
    DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    server.setSoTimeout(1);
    return everywhere(
            "for to in 127.0.0.1/%d 127.0.0.53/53 192.0.2.1/53 8.8.8.8/53; do { echo x >/dev/udp/$to; } 2>/dev/null; done; getent hosts example.org; true"
                .formatted(server.getLocalPort()),
            ended -> {
              assertThat(ended.out()).isEmpty();
              assertThatThrownBy(() -> server.receive(new DatagramPacket(new byte[8], 8)))
                  .isInstanceOf(SocketTimeoutException.class);
            })
        .onClose(server::close);
  }

  @TestFactory
  Stream<DynamicTest> aHardLinkLeadsNowhere() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    return everywhere(
        "ln /usr/bin/env /tmp/env && echo linked; ln '%s' /tmp/secret && echo linked; true"
            .formatted(secret),
        ended -> assertThat(ended.out()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> noDeviceIsThereAndNoneCanBeMade() {
    return everywhere(
        "cd /dev; for f in *; do [ -b $f ] && echo block $f; done;"
            + " for f in mem kmem kmsg port fuse kvm net mapper loop0 sda vda nvme0n1 vsock; do [ -e $f ] && echo $f; done;"
            + " mknod /tmp/disk b 8 0 && echo made; mknod /tmp/memory c 1 1 && echo made; true",
        ended -> assertThat(ended.out()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> theKernelTellsNothing() {
    return everywhere(
        "dmesg; cat /dev/kmsg /proc/kmsg /proc/kcore | head -c 10; ls /sys; true",
        ended -> assertThat(ended.out()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> theKernelsSwitchesAreNotItsOwn() {
    return everywhere(
        "for f in sys/kernel/core_pattern sys/kernel/modprobe sys/kernel/hostname sys/vm/drop_caches"
            + " sys/fs/binfmt_misc/register sysrq-trigger self/uid_map self/gid_map;"
            + " do { echo 0 >/proc/$f; } 2>/dev/null && echo wrote $f; done; true",
        ended -> assertThat(ended.out()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> programsOfRootGiveNoRights() {
    return everywhere(
        "for p in su sudo mount newgrp pkexec passwd chsh fusermount; do"
            + " p=$(command -v $p) && [ -u $p ] && timeout 2 $p -h >/dev/null 2>&1; done;"
            + " cp /bin/bash /tmp/root 2>/dev/null; chmod 4755 /tmp/root 2>/dev/null; chown 0 /tmp/root && echo owned;"
            + " perl -e '$) = 0; $> = 0; $< = 0; print \"root\" if syscall(105, 0) == 0 && $> == 0 && $ENV{ROOT}'; true",
        ended -> assertThat(ended.out()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> timeNameAndMachineStayAsTheyAre() {
    return everywhere(
        "date -s 2020-01-01 >/dev/null && echo time; hostname evil && echo name; nice -n -5 true 2>&1 | grep -v nice;"
            + " renice -n -5 $$ >/dev/null && echo sooner; swapoff -a && echo swap; true",
        ended -> assertThat(ended.out()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> callsThatChangeTheMachineAreRefused() {
    return refused(
        "chroot 161, $t",
        "mount 165, $s, $t, $s, 0, $s",
        "umount 166, $t, 0",
        "pivot_root 155, $t, $t",
        "reboot 169, 0xfee1dead, 672274793, 0",
        "settimeofday 164, $z, 0",
        "swapon 167, $s, 0",
        "sethostname 170, $s, 1",
        "ioperm 173, 0x70, 1, 1",
        "init_module 175, $s, 1, $s",
        "kexec_load 246, 0, 0, $z, 0",
        "open_by_handle_at 304, 3, $z, 0",
        "setns 308, 0, 0");
  }

  @TestFactory
  Stream<DynamicTest> callsThatReachOthersAreRefused() {
    return refused(
        "ptrace 101, 16, 1, 0, 0",
        "process_vm_readv 310, 1, $z, 1, $z, 1, 0",
        "bpf 321, 5, $z, 128",
        "perf_event_open 298, $z, 0, -1, -1, 0",
        "userfaultfd 323, 0",
        "io_uring_setup 425, 1, $z",
        "pidfd_open 434, %d, 0".formatted(ProcessHandle.current().pid() + 1_000_000));
  }

  @TestFactory
  Stream<DynamicTest> theUsersKeysAreNotItsOwn() {
    return refused(
        "keyctl 250, 0, -3, 0",
        "keyctl 250, 11, -4, $z, 128",
        "add_key 248, $s, $s, $z, 8, -4",
        "request_key 249, $s, $s, 0, -4");
  }

  /** It may make one, but neither be anybody in it nor write a file there. */
  @TestFactory
  Stream<DynamicTest> aNamespaceOfItsOwnWinsNothing() {
    return everywhere(
        "cat >/tmp/own.pl <<'END'\n"
            + "mkdir '/tmp/x'; my ($n, $t, $p, $e, $o) = ('none', 'tmpfs', 'proc', '/tmp/x', 'size=2G,mode=777');\n"
            + "syscall(272, 0x10000000 | 0x20000000 | 0x20000);\n"
            + "for my $f ('uid_map', 'gid_map') { open(F, \">/proc/self/$f\") and print \"$f\\n\" }\n"
            + "my $pid = fork; if ($pid == 0) {\n"
            + "print \"proc\\n\" if syscall(165, $p, $e, $p, 0, 0) == 0;\n"
            + "my $root = '/'; print \"writable\\n\" if syscall(165, $n, $root, $n, 0x20 | 0x1000, 0) == 0 && open(F, '>/usr/x');\n"
            + "syscall(165, $n, $e, $t, 0, $o); print \"file\\n\" if open(F, '>/tmp/x/a') && print F 'x';\n"
            + "exit } waitpid($pid, 0); print 'tried';\n"
            + "END\nperl /tmp/own.pl",
        ended -> assertThat(ended.out()).as(ended.toString()).isEqualTo("tried"));
  }

  @TestFactory
  Stream<DynamicTest> memoryThatNoProcessHasIsNotToBeHad() {
    return everywhere(
        "perl -e 'my ($n, $b) = (\"x\", \"a\" x 1_000_000); my $k = 0;"
            + " for (1 .. 400) { my $fd = syscall(319, $n, 0); last if $fd < 0; open(my $h, \">&=\", $fd); syswrite($h, $b) or last; push @all, $h; $k++ }"
            + " print \"files $k\\n\" if $k; print \"shared\\n\" if syscall(29, 0, 10_000_000, 01600) >= 0;"
            + " print \"queue\\n\" if syscall(68, 0, 01600) >= 0; print \"asked\"'",
        ended -> assertThat(ended.out()).as(ended.toString()).isEqualTo("asked"));
  }

  @TestFactory
  Stream<DynamicTest> aSparseFileCountsWhole() {
    return everywhere(
        "truncate -s 10G /tmp/sparse; dd if=/dev/zero of=/tmp/far bs=1 count=1 seek=5G 2>/dev/null;"
            + " find /tmp -type f -size +1024k",
        ended -> assertThat(ended.out()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> nothingIsLeftOfACrash() {
    return everywhere(
        "ulimit -c; ulimit -c unlimited 2>/dev/null && echo more; kill -SEGV $$",
        ended -> assertThat(ended.out()).isEqualTo("0\n"));
  }

  @TestFactory
  Stream<DynamicTest> boundsCannotBeRaised() {
    return everywhere(
        "for l in t v u f n; do ulimit -H -$l unlimited 2>/dev/null && echo $l; done; true",
        ended -> assertThat(ended.out()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> orphansThatStartOrphansEnd() {
    return everywhere(
        "chain() { sleep 0.01; (setsid bash -c 'trap \"\" TERM HUP INT; sleep 1000000' $0 &) }; for i in 1 2 3; do chain; done; echo done",
        ended -> {
          assertThat(ended.out()).isEqualTo("done\n");
          assertThat(ended.story()).contains("left");
        });
  }
}
