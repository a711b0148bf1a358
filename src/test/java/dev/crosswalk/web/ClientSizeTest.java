package dev.crosswalk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.publish.ThemeAssets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a reader downloads to search, before any of the index. */
class ClientSizeTest {
  private static final Path WEB = Path.of("target/classes/theme/web");

  @Test
  void theWholeClientOfSearchStaysSmall() throws Exception {
    Map<String, byte[]> plain =
        Map.of(
            "js/search.js", Files.readAllBytes(WEB.resolve("js/search.js")),
            "js/search/client.js", Files.readAllBytes(WEB.resolve("js/search/client.js")));
    int bytes = 0;
    StringBuilder split = new StringBuilder();
    for (var file : ThemeAssets.fingerprint(plain).files()) {
      int size = gzipped(file.bytes());
      split.append(file.path()).append(": ").append(size).append('\n');
      bytes += size;
    }
    assertThat(bytes).as(split.toString()).isLessThanOrEqualTo(9_500);
  }

  private static int gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
