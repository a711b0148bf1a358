package dev.crosswalk.markdown;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of contents. */
class SummaryFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("summaries", "src/test/resources", "SUMMARY.md", "_Sidebar.md");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnySummaryTest.check(input);
  }
}
