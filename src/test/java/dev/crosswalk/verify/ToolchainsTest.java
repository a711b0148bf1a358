package dev.crosswalk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Language;
import dev.crosswalk.verify.toolchain.Toolchain;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ToolchainsTest {
  @Test
  void everyLanguageHasItsToolchain() throws Exception {
    assertThat(Toolchains.read(Path.of("content/samples")).all())
        .extracting(Toolchain::language)
        .containsExactly(Language.values());
  }
}
