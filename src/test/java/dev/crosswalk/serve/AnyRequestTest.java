package dev.crosswalk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any bytes as a request: refused, or a path of names that lie below the published folder. */
class AnyRequestTest {
  private static final long SIZE = 1_000;

  static void check(byte[] input) {
    List<String> lines =
        new String(input, StandardCharsets.ISO_8859_1).replace("\r\n", "\n").lines().toList();
    if (lines.isEmpty()) {
      return;
    }
    try {
      HttpRequest request = HttpRequest.parse(lines);
      assertThat(request.authorities()).isNotEmpty();
      request.authorities().forEach(LocalHosts::contain);
      RequestPath.of(request.path()).ifPresent(AnyRequestTest::check);
      request.field("range").flatMap(it -> ByteRange.of(it, SIZE)).ifPresent(AnyRequestTest::check);
    } catch (BadRequest refused) {
      assertThat(refused.status()).isBetween(400, 505);
    }
  }

  private static void check(RequestPath path) {
    for (String name : path.names()) {
      assertThat(name).isNotEmpty().isNotIn(".", "..").doesNotContain("/", "\\", "\0", "\n");
    }
    try {
      assertThat(RequestPath.of(path.asFolder()).orElseThrow().names()).isEqualTo(path.names());
    } catch (BadRequest e) {
      throw new AssertionError(path.asFolder(), e);
    }
  }

  private static void check(ByteRange range) {
    assertThat(range.first()).isNotNegative();
    assertThat(range.length()).isBetween(0L, SIZE);
    assertThat(range.length() == 0 || range.first() + range.length() <= SIZE).isTrue();
  }

  @Test
  void everyKeptInputIsRefusedOrStaysInTheFolder() {
    Corpus.replay("requests", AnyRequestTest::check);
  }
}
