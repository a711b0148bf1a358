package dev.crosswalk.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Strings that try to run something. By default every thirtieth of our own; {@code
 * -Dhostile.strings=FILE} takes all of a JSON list of objects whose key {@code p} holds one.
 */
final class HostileStrings {
  private static final Path OWN = Path.of("src/test/resources/markdown/payloads.txt");
  private static final int SAMPLE = 30;

  private HostileStrings() {}

  static List<String> all() throws IOException {
    String given = System.getProperty("hostile.strings", "");
    List<String> strings = new ArrayList<>();
    if (given.isEmpty()) {
      List<String> own = Files.readAllLines(OWN);
      for (int i = 0; i < own.size(); i += SAMPLE) {
        strings.add(own.get(i));
      }
      return strings;
    }
    // JSON is YAML; the characters that YAML refuses are not what this is about
    String json = Files.readString(Path.of(given)).replaceAll("[\\x7F-\\x9F\\uFFFE\\uFFFF]", "");
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(10_000_000).build();
    for (Object each : (Iterable<?>) new Load(settings).loadFromString(json)) {
      Object text = ((java.util.Map<?, ?>) each).get("p");
      if (text instanceof String string && !string.isBlank()) {
        strings.add(string);
      }
    }
    return strings;
  }
}
