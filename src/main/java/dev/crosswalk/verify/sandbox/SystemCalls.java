package dev.crosswalk.verify.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Takes system calls from a process before it starts (Linux, seccomp mode 2): those that hold
 * memory which counts for no process, that reach other processes and the user's keys, and doors of
 * the kernel that no sample needs. They are not there, says the kernel then.
 *
 * <p>A filter holds for one thread and for what is started from it, so each process is started from
 * a thread of its own, which ends with it. Both sandboxes get it without a tool of theirs.
 */
final class SystemCalls {
  private static final int PR_SET_NO_NEW_PRIVS = 38;
  private static final int PR_SET_SECCOMP = 22;
  private static final int SECCOMP_MODE_FILTER = 2;

  /** Classic BPF: load a word, jump if equal, jump if at least, return. */
  private static final int LOAD = 0x20;

  private static final int JUMP_EQUAL = 0x15;
  private static final int JUMP_AT_LEAST = 0x35;
  private static final int RETURN = 0x06;

  private static final int ALLOW = 0x7FFF0000;
  private static final int NOT_THERE = 0x00050000 | 38; // ENOSYS

  /** Where {@code struct seccomp_data} has the call's number and the architecture. */
  private static final int NUMBER = 0;

  private static final int ARCHITECTURE = 4;

  /** From here on numbers are those of another calling convention of x86-64. */
  private static final int OTHER_CONVENTION = 0x40000000;

  /**
   * @param id of Linux's audit, which the filter sees
   * @param refused memfd_create, memfd_secret, shmget, msgget, semget, ptrace, process_vm_readv,
   *     process_vm_writev, add_key, request_key, keyctl, bpf, perf_event_open, userfaultfd,
   *     io_uring_setup, kexec_load, init_module, finit_module
   */
  private record Architecture(int id, List<Integer> refused) {}

  private static final Architecture X86_64 =
      new Architecture(
          0xC000003E,
          List.of(
              319, 447, 29, 68, 64, 101, 310, 311, 248, 249, 250, 321, 298, 323, 425, 246, 175,
              313));

  private static final Architecture AARCH64 =
      new Architecture(
          0xC00000B7,
          List.of(
              279, 447, 194, 186, 190, 117, 270, 271, 217, 218, 219, 280, 241, 282, 425, 104, 105,
              273));

  private SystemCalls() {}

  /** Starts a process without those calls, where the system can do that; otherwise as it is. */
  static Process startWithout(ProcessBuilder builder) throws IOException, InterruptedException {
    Optional<Architecture> architecture = architecture();
    if (architecture.isEmpty()) {
      return builder.start();
    }
    FutureTask<Process> start =
        new FutureTask<>(() -> {
          refuse(architecture.get());
          return builder.start();
        });
    Thread.ofPlatform()
        .daemon()
        .name("sample")
        .start(() -> {
          start.run();
          awaitEnd(start);
        });
    try {
      return start.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException disk ? disk : new IOException(e.getCause());
    }
  }

  /** What is to die with its parent dies with the thread that started it. */
  private static void awaitEnd(FutureTask<Process> started) {
    try {
      started.get().waitFor();
    } catch (InterruptedException | ExecutionException e) {
      Thread.currentThread().interrupt(); // nobody interrupts it, and what did not start has ended
    }
  }

  private static Optional<Architecture> architecture() {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return Optional.empty();
    }
    return switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> Optional.of(X86_64);
      case "aarch64", "arm64" -> Optional.of(AARCH64);
      default -> Optional.empty();
    };
  }

  @SuppressWarnings("restricted") // the launcher allows it
  private static void refuse(Architecture architecture) throws IOException {
    Linker linker = Linker.nativeLinker();
    MethodHandle prctl =
        linker.downcallHandle(
            linker.defaultLookup().find("prctl").orElseThrow(),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_LONG,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG),
            Linker.Option.firstVariadicArg(1));
    int result;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment program = program(arena, architecture);
      result = (int) prctl.invokeExact(PR_SET_NO_NEW_PRIVS, 1L, MemorySegment.NULL, 0L, 0L);
      if (result == 0) {
        result =
            (int) prctl.invokeExact(PR_SET_SECCOMP, (long) SECCOMP_MODE_FILTER, program, 0L, 0L);
      }
    } catch (Throwable e) { // a method handle declares Throwable
      throw new IOException("system calls cannot be refused", e);
    }
    if (result != 0) {
      throw new IOException("the kernel does not let system calls be refused (seccomp)");
    }
  }

  /** A {@code struct sock_fprog} with the filter. */
  private static MemorySegment program(Arena arena, Architecture architecture) {
    int refused = architecture.refused().size();
    int count = refused + 6;
    MemorySegment code = arena.allocate(8L * count, 8);
    int last = count - 1;
    put(code, 0, LOAD, 0, 0, ARCHITECTURE);
    put(code, 1, JUMP_EQUAL, 0, last - 2, architecture.id());
    put(code, 2, LOAD, 0, 0, NUMBER);
    put(code, 3, JUMP_AT_LEAST, last - 4, 0, OTHER_CONVENTION);
    for (int i = 0; i < refused; i++) {
      put(code, 4 + i, JUMP_EQUAL, last - (4 + i) - 1, 0, architecture.refused().get(i));
    }
    put(code, last - 1, RETURN, 0, 0, ALLOW);
    put(code, last, RETURN, 0, 0, NOT_THERE);
    MemoryLayout layout =
        MemoryLayout.structLayout(
            ValueLayout.JAVA_SHORT.withName("length"),
            MemoryLayout.paddingLayout(6),
            ValueLayout.ADDRESS.withName("code"));
    MemorySegment program = arena.allocate(layout);
    program.set(ValueLayout.JAVA_SHORT, 0, (short) count);
    program.set(ValueLayout.ADDRESS, layout.byteOffset(PathElement.groupElement("code")), code);
    return program;
  }

  /** One {@code struct sock_filter}: what to do, how far to jump if so and if not, a number. */
  private static void put(MemorySegment code, int at, int what, int yes, int no, int number) {
    code.set(ValueLayout.JAVA_SHORT, 8L * at, (short) what);
    code.set(ValueLayout.JAVA_BYTE, 8L * at + 2, (byte) yes);
    code.set(ValueLayout.JAVA_BYTE, 8L * at + 3, (byte) no);
    code.set(ValueLayout.JAVA_INT, 8L * at + 4, number);
  }
}
