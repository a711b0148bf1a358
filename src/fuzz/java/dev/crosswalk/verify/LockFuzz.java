package dev.crosswalk.verify;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The lock of proofs, JSON and compilers' output. */
class LockFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("lock", "src/test/resources/verify", ".json", ".txt");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnyLockTest.check(input);
  }
}
