package dev.crosswalk.markdown;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Data files. */
class DataFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("data", "content/data", ".yaml");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnyDataTest.check(input);
  }
}
