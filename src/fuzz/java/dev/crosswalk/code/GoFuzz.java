package dev.crosswalk.code;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The lexer for Go. */
class GoFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("go", "src/test/resources/code", ".go");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnyCodeTest.go(input);
  }
}
