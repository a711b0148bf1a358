package dev.crosswalk.read;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.crosswalk.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings files. */
class SettingsFuzz {
  static Stream<byte[]> seeds() {
    return Corpus.seeds("settings", "src/test/resources", ".properties");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void survives(byte[] input) {
    AnySettingsTest.check(input);
  }
}
