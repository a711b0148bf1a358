package dev.crosswalk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Any bytes as the list of published files: it never claims a repository or a working file. */
class AnyListTest {
  static void check(byte[] input) {
    try {
      Path folder = Files.createTempDirectory("list");
      Path file = folder.resolve(FileList.NAME);
      try {
        Files.write(file, input);
        Optional<FileList> list = FileList.in(folder);
        if (list.isPresent()) {
          check(list.get());
          list.get().writeInto(folder);
          assertThat(FileList.in(folder)).isEqualTo(list);
        }
      } finally {
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(FileList list) {
    for (String path : list.made()) {
      assertThat(path).isNotEmpty();
      assertThat(path.split("/", -1)[0]).isNotIn(".git", Staging.WORK, FileList.NAME);
    }
  }

  @Test
  void everyKeptInputIsAListOrNone() {
    Corpus.replay("lists", AnyListTest::check);
  }
}
