package dev.crosswalk.cli;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines. */
class ArgumentsFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("arguments", "src/test/resources/corpus", "none");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnyArgumentsTest.check(input);
  }
}
