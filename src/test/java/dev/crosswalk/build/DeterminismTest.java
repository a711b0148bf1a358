package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes. */
class DeterminismTest {
  @TempDir private Path folder;

  @Test
  void localeTimeZoneAndThreadsChangeNothing() throws Exception {
    Map<String, String> first = bake("first", List.of(), List.of("--threads", "2"));
    Map<String, String> turkish =
        bake(
            "turkish",
            List.of("-Duser.language=tr", "-Duser.timezone=Pacific/Kiritimati"),
            List.of("--threads", "1"));
    assertThat(turkish).isEqualTo(first);
  }

  /** Bakes our own site in a JVM of its own; returns the hash of each file by path. */
  private Map<String, String> bake(String name, List<String> flags, List<String> options)
      throws Exception {
    Path output = folder.resolve(name).resolve("site");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.crosswalk.cli.Main", "--quiet", "build"));
    command.addAll(List.of("--output", output.toString()));
    command.addAll(options);
    Path log = folder.resolve(name + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(() -> read(log)).isZero();
    return hashes(output);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static Map<String, String> hashes(Path root) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(root.relativize(file).toString(), HexFormat.of().formatHex(digest));
      }
    }
    return hashes;
  }
}
