package dev.crosswalk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolchainsConditionTest {
  private static final List<String> ALL =
      List.of("go", "cargo", "rustc", "cargo-clippy", "rustfmt", "bwrap", "cc");

  @TempDir private Path bin;

  private ToolchainsCondition.Machine machine(String ci, List<String> programs) throws Exception {
    for (String program : programs) {
      Path file = Files.writeString(bin.resolve(program), "");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return ToolchainsCondition.Machine.prepared(Map.of("PATH", "/none:" + bin, "CI", ci));
  }

  @Test
  void allThere() throws Exception {
    ToolchainsCondition.Machine machine = machine("true", ALL);
    assertThat(machine.answer("a test").isDisabled()).isFalse();
    assertThat(machine.leftOut()).isEmpty();
  }

  @Test
  void withoutGoTheTestIsLeftOutAndNamed() throws Exception {
    ToolchainsCondition.Machine machine = machine("", ALL.subList(1, ALL.size()));
    assertThat(machine.answer("a test").isDisabled()).isTrue();
    assertThat(machine.missing()).containsExactly("go");
    assertThat(machine.leftOut()).containsExactly("a test");
  }

  @Test
  void inCiItsAbsenceIsAnError() throws Exception {
    ToolchainsCondition.Machine machine = machine("true", ALL.subList(1, ALL.size()));
    assertThatThrownBy(() -> machine.answer("a test"))
        .hasMessage("not on the PATH, and CI=true: [go]");
  }
}
