package dev.crosswalk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Text in, SVG out. {@code -Dgolden.write=true} writes the files; look at them in a browser. */
class GoldenDrawingsTest {
  private static final Path FOLDER = Path.of("src/test/resources/drawing/golden");

  @Test
  void everyTextIsItsGoldenPicture() throws Exception {
    for (Path text : files(".txt")) {
      String name = text.getFileName().toString().replace(".txt", "");
      Drawn drawn = Drawing.draw(Files.readString(text), "About " + name, "figure-1");
      assertThat(drawn).as(name).isInstanceOf(Drawn.Picture.class);
      Drawn.Picture picture = (Drawn.Picture) drawn;
      String html = picture.html().replace("><", ">\n<") + "\n\n" + picture.words() + "\n";
      Path golden = FOLDER.resolve(name + ".html");
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(golden, html);
      }
      assertThat(html).as(name).isEqualTo(Files.readString(golden));
    }
  }

  @Test
  void everyKindHasAPictureAndEveryPictureItsText() throws Exception {
    assertThat(names(".html")).isEqualTo(names(".txt")).containsAll(Script.KINDS);
  }

  private static List<String> names(String ending) throws Exception {
    return files(ending).stream()
        .map(file -> file.getFileName().toString().replace(ending, ""))
        .toList();
  }

  private static List<Path> files(String ending) throws Exception {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
