package dev.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Java file is as google-java-format writes it; {@code -Dformat.write=true} makes it so. */
class SourceFormatTest {
  @Test
  void everySourceFileIsFormatted() throws Exception {
    List<String> unformatted = new ArrayList<>();
    Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    for (Path file : javaFiles()) {
      String before = Files.readString(file);
      String after = formatter.formatSource(tidyImports(before));
      if (!after.equals(before)) {
        unformatted.add(file.toString());
        if (Boolean.getBoolean("format.write")) {
          Files.writeString(file, after);
        }
      }
    }
    if (!Boolean.getBoolean("format.write")) {
      assertThat(unformatted)
          .as("to format: mvn test -Dtest=SourceFormatTest -Dformat.write=true")
          .isEmpty();
    }
  }

  private static String tidyImports(String source) throws Exception {
    return ImportOrderer.reorderImports(
        RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
  }

  private static List<Path> javaFiles() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
