package dev.crosswalk.markdown;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole pages, from source to clean HTML. */
class PagesFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("pages", "src/test/resources", ".md");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnyPageTest.check(input);
  }
}
