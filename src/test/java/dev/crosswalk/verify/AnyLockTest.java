package dev.crosswalk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import dev.crosswalk.verify.go.AnyGoMessages;
import dev.crosswalk.verify.rust.AnyCargoMessages;
import dev.crosswalk.verify.toolchain.JsonReader;
import org.junit.jupiter.api.Test;

/** Any text as a lock, as JSON, and as what a compiler prints: read as far as it can be. */
class AnyLockTest {
  static void check(byte[] input) {
    String text = Corpus.text(input);
    for (String line : text.lines().toList()) {
      LockLine.parse(line)
          .ifPresent(read -> assertThat(LockLine.parse(read.text())).contains(read));
      json(line);
    }
    AnyGoMessages.check(text);
    AnyCargoMessages.check(text);
  }

  private static void json(String text) {
    try {
      JsonReader.Value value = JsonReader.read(text);
      assertThat(value.get("a").items()).isNotNull();
      assertThat(value.text()).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e).isNotNull(); // as the method says
    }
  }

  @Test
  void everyKeptInputIsReadAsFarAsItCanBe() {
    Corpus.replay("lock", AnyLockTest::check);
  }
}
