package dev.crosswalk.publish;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Exchanges two folders in one step: {@code renameat2} with {@code RENAME_EXCHANGE} (Linux 3.15,
 * glibc 2.28), which Java's file API does not offer.
 */
final class Exchange {
  private static final int AT_FDCWD = -100;
  private static final int RENAME_EXCHANGE = 2;

  private Exchange() {}

  /** Whether the two were exchanged; false where the system cannot do it. */
  @SuppressWarnings("restricted") // the one native call; the launcher allows it
  static boolean swap(Path one, Path other) {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> function = find(linker);
    if (function.isEmpty()) {
      return false;
    }
    MethodHandle renameat2 =
        linker.downcallHandle(
            function.get(),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int result =
          (int)
              renameat2.invokeExact(
                  AT_FDCWD,
                  arena.allocateFrom(one.toString()),
                  AT_FDCWD,
                  arena.allocateFrom(other.toString()),
                  RENAME_EXCHANGE);
      return result == 0;
    } catch (Throwable e) { // a method handle declares Throwable
      return false;
    }
  }

  private static Optional<MemorySegment> find(Linker linker) {
    return System.getProperty("os.name", "").equals("Linux")
        ? linker.defaultLookup().find("renameat2")
        : Optional.empty();
  }
}
