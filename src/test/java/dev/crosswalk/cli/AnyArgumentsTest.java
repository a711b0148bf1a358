package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any arguments: an exit code that is documented, no stack trace, no file anywhere else. */
class AnyArgumentsTest {
  /** What these commands do is theirs to prove: a server that stays, programs that are run. */
  private static final Set<String> NOT_HERE = Set.of("serve", "verify", "search");

  static void check(byte[] input) {
    List<String> args = args(Corpus.text(input));
    if (!args.isEmpty() && NOT_HERE.contains(args.getFirst())) {
      return;
    }
    try {
      Path outside = Files.createTempDirectory("arguments");
      Path cwd = Files.createDirectory(outside.resolve("here"));
      try {
        Files.createDirectory(cwd.resolve("notes"));
        Files.writeString(cwd.resolve("notes/a.md"), "# A\n\ntext\n");
        run(args, cwd);
        try (Stream<Path> files = Files.list(outside)) {
          assertThat(files).as("what was written, for %s", args).containsExactly(cwd);
        }
      } finally {
        delete(outside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(List<String> args, Path cwd) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = Crosswalk.run(args.toArray(String[]::new), cwd, out, out);
    assertThat(code).as("%s: %s", args, said).isBetween(0, 3);
    assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ", "Exception in");
  }

  /** A line an argument; what leads out of the folder is a command's right, but not this test's. */
  private static List<String> args(String text) {
    List<String> args = new ArrayList<>();
    for (String line : text.lines().limit(6).toList()) {
      args.add(line.replace("..", "__").replaceAll("(^|=|-[a-z])[/\\\\]+", "$1"));
    }
    return args;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void everyKeptInputEndsWithADocumentedCode() {
    Corpus.replay("arguments", AnyArgumentsTest::check);
  }
}
