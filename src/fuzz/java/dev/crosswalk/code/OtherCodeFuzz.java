package dev.crosswalk.code;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The lexers for everything else. */
class OtherCodeFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("code", "src", ".xml", ".json", ".css", ".sh", ".yml", ".toml");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnyCodeTest.others(input);
  }
}
