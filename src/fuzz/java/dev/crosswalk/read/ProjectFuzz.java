package dev.crosswalk.read;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings of other generators. */
class ProjectFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("projects", "src/test/resources", "book.toml", "mkdocs.yml", ".config.js");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnyProjectTest.check(input);
  }
}
