package dev.crosswalk.code;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The lexer for Rust. */
class RustFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("rust", "src/test/resources/code", ".rs");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnyCodeTest.rust(input);
  }
}
