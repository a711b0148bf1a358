package dev.crosswalk.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Any text as a drawing: what is published is XML that runs and loads nothing, however read. */
class AnySvgTest {
  static void check(byte[] input) {
    SvgFile.Outcome outcome = SvgFile.clean(Corpus.text(input), "a.svg");
    if (outcome.cleaned().isEmpty()) {
      assertThat(outcome.finding()).as("a drawing is lost without a word").isPresent();
      return;
    }
    String svg = outcome.cleaned().get();
    parse(svg);
    for (Parser parser : List.of(Parser.xmlParser(), Parser.htmlParser())) {
      Jsoup.parse(svg, "", parser).getAllElements().forEach(it -> check(it, svg));
    }
    assertThat(SvgFile.clean(svg, "a.svg").cleaned()).as("cleaned again").contains(svg);
  }

  private static void parse(String svg) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException e) {
      throw new AssertionError(svg, e);
    }
  }

  private static void check(Element element, String svg) {
    String name = element.normalName().replaceFirst(".*:", "");
    assertThat(name).isNotIn("script", "foreignobject", "iframe", "handler", "embed", "object");
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      assertThat(key).as(svg).doesNotMatch("(.*:)?on[a-z]+");
      String value = attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
      if (key.matches("(.*:)?(href|src)") && !element.normalName().equals("a")) {
        assertThat(value).as(svg).doesNotMatch("(?s)(https?:|//).*");
      }
      if (key.matches("(.*:)?(href|src)")) {
        assertThat(value).as(svg).doesNotMatch("(?s)(javascript:|vbscript:|data:(?!image/)).*");
      }
      assertThat(value).as(svg).doesNotMatch("(?s).*url\\(['\"]?(https?:|//|javascript:).*");
    }
  }

  @Test
  void everyKeptInputIsHarmlessOrAFinding() {
    Corpus.replay("svg", AnySvgTest::check);
  }
}
