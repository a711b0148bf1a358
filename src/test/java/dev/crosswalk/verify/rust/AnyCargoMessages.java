package dev.crosswalk.verify.rust;

import static org.assertj.core.api.Assertions.assertThat;

/** Any text as what cargo prints. */
public final class AnyCargoMessages {
  private AnyCargoMessages() {}

  public static void check(String text) {
    assertThat(CargoMessages.read(text, text).foreign()).isNotNull();
  }
}
