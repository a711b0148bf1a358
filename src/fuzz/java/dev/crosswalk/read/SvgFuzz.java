package dev.crosswalk.read;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Drawings. */
class SvgFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("svg", "src/test/resources/read/svg", ".svg");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnySvgTest.check(input);
  }
}
