package dev.crosswalk.serve;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests to the preview. */
class RequestFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("requests", "src/test/resources/corpus", "none");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnyRequestTest.check(input);
  }
}
