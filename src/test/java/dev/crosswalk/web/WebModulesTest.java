package dev.crosswalk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.decide.Fixtures;
import dev.crosswalk.search.PublishedFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The browser's modules: their own tests run under Node, and the type checker finds nothing. */
class WebModulesTest {
  private static final Path TYPESCRIPT = Path.of("target/typescript");
  private static final String IN_JAR = "META-INF/resources/webjars/typescript/";

  @Test
  void theModulesTestsPass() throws Exception {
    PublishedFixture.publish(Path.of("target/search-fixture"));
    GoSamples.write(Path.of("target/go-samples.json"));
    Fixtures.write(Path.of("target/decide-fixtures.json"));
    List<String> arguments = new ArrayList<>(List.of("--test", "--test-reporter=tap"));
    arguments.addAll(files(Path.of("src/test/js"), ".test.mjs"));
    arguments.addAll(files(Path.of("src/test/js"), ".test.js"));
    Node.Run run = Node.run(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("# fail 0").doesNotContain("# tests 0");
  }

  @Test
  void theTypeCheckerFindsNothing() throws Exception {
    String compiler = unpackedCompiler().toString();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                compiler,
                "--noEmit",
                "--allowJs",
                "--checkJs",
                "--strict",
                "--noUnusedLocals",
                "--target",
                "es2022",
                "--module",
                "es2022",
                "--moduleResolution",
                "bundler",
                "--lib",
                "es2023,dom,dom.iterable"));
    arguments.addAll(files(Path.of("src/main/web/js"), ".js"));
    Node.Run run = Node.run(arguments.toArray(String[]::new));
    assertThat(run.output()).isBlank();
    assertThat(run.exitCode()).isZero();
  }

  private static List<String> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(file -> file.endsWith(ending)).sorted().toList();
    }
  }

  /** The compiler and its libraries out of its jar, once. */
  private static Path unpackedCompiler() throws IOException {
    Path compiler = TYPESCRIPT.resolve("tsc.js");
    if (Files.exists(compiler)) {
      return compiler;
    }
    Files.createDirectories(TYPESCRIPT);
    Path jar =
        Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> entry.contains("typescript"))
            .map(Path::of)
            .findFirst()
            .orElseThrow();
    try (InputStream in = Files.newInputStream(jar);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        String file = name.substring(name.lastIndexOf('/') + 1);
        boolean wanted = file.endsWith("tsc.js") || file.endsWith(".d.ts");
        if (name.startsWith(IN_JAR) && wanted && !file.equals("tsc.js")) {
          Files.copy(zip, TYPESCRIPT.resolve(file));
        } else if (name.startsWith(IN_JAR) && file.equals("tsc.js")) {
          Files.copy(zip, TYPESCRIPT.resolve("tsc.part"));
        }
      }
    }
    return Files.move(TYPESCRIPT.resolve("tsc.part"), compiler);
  }
}
