package dev.crosswalk.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Diagnostic;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class SvgFileTest {
  private static final Path DRAWINGS = Path.of("src/test/resources/read/svg");
  private static final Path PAYLOADS = Path.of("src/test/resources/markdown/payloads.txt");
  private static final String XMLNS =
      "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

  private static String svg(String body) {
    return "<svg " + XMLNS + ">" + body + "</svg>";
  }

  private static String cleaned(String text) {
    SvgFile.Outcome outcome = SvgFile.clean(text, "x.svg");
    assertThat(outcome.finding()).as(text).isEmpty();
    return outcome.cleaned().orElseThrow();
  }

  private static String shown(String text) {
    SvgFile.Outcome outcome = SvgFile.clean(text, "x.svg");
    assertThat(outcome.cleaned()).as(text).isEmpty();
    Diagnostic it = outcome.finding().orElseThrow();
    return it.file() + ":" + it.position() + " " + it.rule() + ": " + it.message();
  }

  static Stream<Path> drawings() throws Exception {
    return Files.list(DRAWINGS).filter(it -> it.toString().endsWith(".svg")).sorted();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void whatProgramsDrawIsPublishedWithoutTheirNotes(Path file) throws Exception {
    Path expected = file.resolveSibling(file.getFileName() + ".cleaned");
    String cleaned = cleaned(Files.readString(file));
    if (Boolean.getBoolean("bless")) {
      Files.writeString(expected, cleaned);
    }
    assertThat(cleaned).isEqualTo(Files.readString(expected));
    assertThat(active(cleaned)).isEmpty();
    assertThat(cleaned(cleaned)).as("clean twice").isEqualTo(cleaned);
  }

  @Test
  void aDrawingWithoutItsNamespaceGetsIt() {
    assertThat(cleaned("<svg width='9'><rect/></svg>"))
        .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\"><rect></rect></svg>\n");
  }

  @Test
  void whatRunsIsNamedAtItsPlace() {
    assertThat(shown("<svg xmlns=\"http://www.w3.org/2000/svg\"\n onload=\"alert(1)\"/>"))
        .isEqualTo("x.svg:2:2 svg-active: \"onload\" of <svg> may run or load something");
    assertThat(shown("<svg " + XMLNS + ">\n <g>\n  <script>alert(1)</script></g></svg>"))
        .isEqualTo("x.svg:3:3 svg-active: <script> may run or load something");
    assertThat(shown(svg("\n<a xlink:href='java&#10;script:alert(1)'><text>x</text></a>")))
        .isEqualTo(
            "x.svg:2:10 svg-active: the address \"javascript:alert(1)\" of <a>"
                + " may run or load something");
    assertThat(shown(svg("<style>\n@im<!-- -->port 'https://example.org/x.css';</style>")))
        .endsWith("svg-active: \"@import\" in <style> may run or load something");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<SCRIPT>alert(1)</SCRIPT>",
        "<g ONclick='alert(1)'/>",
        "<g xmlns:h='http://www.w3.org/1999/xhtml'><h:script>alert(1)</h:script></g>",
        "<metadata><script>alert(1)</script></metadata>",
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
        "<switch><g/><g><foreignObject/></g></switch>",
        "<switch><foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml'/></foreignObject></switch>",
        "<use href='https://example.org/x.svg#a'/>",
        "<use xlink:href='other.svg#a'/>",
        "<use href='data:image/svg+xml;base64,AAAA#a'/>",
        "<image href='https://example.org/x.png'/>",
        "<image href='//example.org/x.png'/>",
        "<image href='x.png'/>",
        "<image href='data:image/svg+xml;base64,AAAA'/>",
        "<image href='data:text/html,x'/>",
        "<image href='#a' xlink:href='https://example.org/x.png'/>",
        "<feImage href='https://example.org/x.png'/>",
        "<a href='javascript:alert(1)'/>",
        "<a href=' &#9;JaVaScRiPt:alert(1)'/>",
        "<a href='javascript:&#x2028;alert(1)'/>",
        "<a href='data:text/html,x'/>",
        "<a href='vbscript:x'/>",
        "<a id='a'/><set href='#a' attributeName='href' to='javascript:alert(1)'/>",
        "<a><animate attributeName='xlink:href' values='javascript:alert(1)'/></a>",
        "<animate attributeName='onclick' to='alert(1)'/>",
        "<animate attributeName='fill' to='url(https://example.org/x)'/>",
        "<rect fill='url(https://example.org/x.svg#a)'/>",
        "<rect fill='u\\72l(https://example.org/x.svg#a)'/>",
        "<rect style='fill:url(\"//example.org/x\")'/>",
        "<rect style='fill:url(#a/*) ; background:url(//example.org/x) */)'/>",
        "<rect style='background:image-set(\"https://example.org/x\" 1x)'/>",
        "<rect cursor='url(https://example.org/x)'/>",
        "<style>@import 'x.css';</style>",
        "<style>@\\69mport 'x.css';</style>",
        "<style>@im<g/>port 'x.css';</style>",
        "<style>@im<x:g xmlns:x='http://example.org/'/>port 'x.css';</style>",
        "<style>a{background:url(https://example.org/x)}</style>",
        "<style>a{width:expression(alert(1))}</style>",
        "<style>a{b:'/*';background:url(https://example.org/x);c:'*/'}</style>",
        "<handler type='x'/>",
      })
  void whatRunsOrLoadsSomethingIsRefused(String body) {
    assertThat(shown(svg(body))).contains(" svg-active: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg><text>&e;</text></svg>",
        "<!DOCTYPE svg [<!ENTITY % e SYSTEM 'https://example.org/x.dtd'> %e;]><svg/>",
        "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]><svg/>",
        "<!DOCTYPE svg [<!ENTITY a '<script>alert(1)</script>'>]><svg>&a;</svg>",
        "<!DOCTYPE svg [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><svg>&b;</svg>",
      })
  void aDocumentTypeThatDeclaresMoreThanWordsIsRefused(String text) {
    assertThat(shown(text))
        .isEqualTo(
            "x.svg:1:1 svg-active: a document type with declarations may run or load something");
  }

  @Test
  void whatIsNoDrawingIsRefusedWithTheParsersWords() {
    assertThat(shown("<svg><g></svg>"))
        .isEqualTo(
            "x.svg:1:11 svg-invalid: not well-formed XML: The element type \"g\" must be terminated"
                + " by the matching end-tag \"</g>\"");
    assertThat(shown("<html><svg/></html>")).isEqualTo("x.svg:1:1 svg-invalid: <html> is no SVG");
    assertThat(shown("")).contains(" svg-invalid: ");
    assertThat(shown("<svg>" + "<g>".repeat(300) + "</g>".repeat(300) + "</svg>"))
        .endsWith("svg-invalid: elements are nested deeper than 200");
    assertThat(shown("<svg><rect a:b='1'/></svg>")).contains("a prefix without its namespace");
  }

  @Test
  void manyEntitiesEndTheDrawingAndNotTheBuild() {
    String text =
        "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>]><svg><text>"
            + "&a;".repeat(5000)
            + "</text></svg>";
    assertThat(shown(text)).contains(" svg-invalid: ");
  }

  @Test
  void hostileTextsAreInactiveOrRefused() throws Exception {
    for (String payload : Files.readAllLines(PAYLOADS)) {
      String attribute = payload.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
      for (String text :
          List.of(
              payload,
              svg(payload),
              svg("<text>" + payload + "</text>"),
              svg("<style>" + payload + "</style>"),
              svg("<a href='" + attribute + "'/>"),
              svg("<image href='" + attribute + "'/>"),
              svg("<rect style='" + attribute + "' fill='" + attribute + "'/>"),
              svg("<rect " + payload + "/>"),
              svg("<![CDATA[" + payload + "]]>"))) {
        SvgFile.Outcome outcome = SvgFile.clean(text, "x.svg");
        if (outcome.cleaned().isPresent()) {
          assertThat(active(outcome.cleaned().get())).as(text).isEmpty();
        }
      }
    }
  }

  /** What a browser might run or load of a drawing, by a parser and rules of the test's own. */
  static List<String> active(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    List<String> found = new ArrayList<>();
    if (document.getDoctype() != null) {
      found.add("doctype");
    }
    collect(document.getDocumentElement(), found);
    return found;
  }

  private static void collect(Node node, List<String> found) {
    String name = node.getLocalName().toLowerCase(Locale.ROOT);
    if (List.of("script", "foreignobject", "iframe", "handler", "object", "embed").contains(name)
        || !"http://www.w3.org/2000/svg".equals(node.getNamespaceURI())) {
      found.add(node.getNodeName());
    }
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String attribute = attributes.item(i).getLocalName().toLowerCase(Locale.ROOT);
      String value = attributes.item(i).getNodeValue().strip().toLowerCase(Locale.ROOT);
      boolean link = attribute.equals("href") && !value.startsWith("#");
      boolean leads = name.equals("a") && !value.matches("(?s)[\\x00-\\x20]*(java|vb|data)\\w*:.*");
      boolean picture = value.matches("data:image/(png|jpe?g|gif|webp)[;,](?s:.*)");
      boolean loads = value.matches("(?s).*(url\\s*\\((?!\\s*[\"']?#)|@import|expression\\().*");
      if (attribute.startsWith("on") || (link ? !leads && !picture : loads)) {
        found.add(attributes.item(i).toString());
      }
    }
    boolean style = name.equals("style");
    if (style
        && node.getTextContent()
            .toLowerCase(Locale.ROOT)
            .matches("(?s).*(@import|url\\((?!#)).*")) {
      found.add(node.getTextContent());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (child.getNodeType()) {
        case Node.ELEMENT_NODE -> collect(child, found);
        case Node.TEXT_NODE -> {}
        default -> found.add(child.toString());
      }
    }
  }
}
