package dev.crosswalk.markdown;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Front matter of every style. */
class HeadersFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("headers", "content", ".md");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnyHeaderTest.check(input);
  }
}
