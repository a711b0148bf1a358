package dev.crosswalk.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Sources.Asset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Any bytes as a drawing: what is published runs and loads nothing, whoever parses it. */
class AnySvgTest {
  static void check(byte[] input) {
    try {
      Path folder = Files.createTempDirectory("svg");
      Path file = folder.resolve("a.svg");
      try {
        Files.write(file, input);
        Result<Sources> read =
            Reading.sources(folder, Reading.settings(folder, SettingsOverrides.NONE).value());
        for (Asset asset : read.value().assets()) {
          check(Corpus.text(Files.readAllBytes(asset.file())));
        }
        if (read.value().assets().isEmpty()) {
          assertThat(read.diagnostics()).as("a drawing is lost without a word").isNotEmpty();
        }
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(String svg) {
    for (Parser parser : List.of(Parser.xmlParser(), Parser.htmlParser())) {
      for (Element element : Jsoup.parse(svg, "", parser).getAllElements()) {
        String name = element.normalName().replaceFirst(".*:", "");
        assertThat(name).isNotIn("script", "foreignobject", "iframe", "handler", "embed", "object");
        for (Attribute attribute : element.attributes()) {
          String key = attribute.getKey().toLowerCase(Locale.ROOT);
          assertThat(key).as(svg).doesNotMatch("(.*:)?on[a-z]+");
          String value = attribute.getValue().replaceAll("[\\x00-\\x20]", "");
          if (key.matches("(.*:)?(href|src)")) {
            assertThat(value.toLowerCase(Locale.ROOT))
                .as(svg)
                .doesNotMatch("(?s)(javascript:|vbscript:|https?:|//|data:(?!image/)).*");
          }
        }
      }
    }
  }

  @Test
  void everyKeptInputIsHarmlessOrAFinding() {
    Corpus.replay("svg", AnySvgTest::check);
  }
}
