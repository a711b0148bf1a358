package dev.crosswalk.verify.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** Any text as what Go's tools print. */
public final class AnyGoMessages {
  private AnyGoMessages() {}

  public static void check(String text) {
    assertThat(new GoMessages(Map.of()).read(text)).isNotNull();
  }
}
