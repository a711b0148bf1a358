package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java reads and writes names of files as the locale says; nobody's page is called gr??e. */
class LocaleTest {
  @TempDir private Path work;

  @Test
  void aNameThatTheLocaleCannotWriteIsRefusedInOneSentence() throws Exception {
    Path source = work.resolve("source");
    BakedSite.write(source, Map.of("a.md", "---\ntags: [größe]\n---\n# A\n"));
    Path log = work.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.crosswalk.cli.Main",
                "build",
                "--source",
                source.toString(),
                "--output",
                work.resolve("site").toString()));
    builder.environment().put("LC_ALL", "C");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    int code = builder.start().waitFor();
    if (!"Linux".equals(System.getProperty("os.name"))) {
      assertThat(code).isZero(); // elsewhere names are Unicode whatever the locale
      return;
    }
    assertThat(new String(Files.readAllBytes(log), StandardCharsets.UTF_8))
        .contains(
            "crosswalk: the file name \"tags/größe.html\" cannot be written in this locale"
                + " (ANSI_X3.4-1968): set LC_ALL=C.UTF-8")
        .doesNotContain("\tat ");
    assertThat(code).isEqualTo(2);
  }
}
