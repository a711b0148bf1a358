package dev.crosswalk.search.query;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries and the analysis of text. */
class QueryFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("queries", "src/test/resources/search", ".yaml");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnyQueryTest.check(input);
  }
}
