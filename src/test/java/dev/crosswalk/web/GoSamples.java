package dev.crosswalk.web;

import dev.crosswalk.code.Constructs;
import dev.crosswalk.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Java finds in every Go sample of the content, for the browser's modules to find, too. */
final class GoSamples {
  private static final Pattern FENCE =
      Pattern.compile("(?m)^```go[^\\n]*\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  private GoSamples() {}

  static void write(Path file) throws IOException {
    List<Object> samples = new ArrayList<>();
    try (Stream<Path> pages = Files.walk(Path.of("content"))) {
      for (Path page : pages.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        Matcher fences = FENCE.matcher(Files.readString(page));
        while (fences.find()) {
          List<Object> constructs =
              Constructs.in("go", fences.group(1)).stream()
                  .<Object>map(found -> List.of(found.name(), found.start(), found.end()))
                  .toList();
          samples.add(List.of(fences.group(1), constructs));
        }
      }
    }
    Files.writeString(file, Json.write(samples));
  }
}
