package dev.crosswalk.publish;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of published files. */
class ListFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("lists", "src/test/resources/corpus", "none");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnyListTest.check(input);
  }
}
