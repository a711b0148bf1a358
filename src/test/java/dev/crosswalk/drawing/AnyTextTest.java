package dev.crosswalk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Any text is drawn or refused: well-formed, harmless, the same each time, no text on another. */
class AnyTextTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          "figure",
          "div",
          "svg",
          "desc",
          "rect",
          "polyline",
          "polygon",
          "circle",
          "text",
          "figcaption");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class",
          "id",
          "tabindex",
          "viewBox",
          "width",
          "height",
          "role",
          "aria-labelledby",
          "x",
          "y",
          "rx",
          "cx",
          "cy",
          "r",
          "points",
          "text-anchor");

  private static final List<String> WORDS =
      List.of(
          "a",
          "orders (Go)",
          "gateway",
          "x < y & z",
          "\"'",
          "<script>alert(1)</script>",
          "]]>",
          "größe",
          "日本語の箱",
          "🙂",
          "\u0000\u0007",
          "\uD800",
          "averyveryverylongwordwithoutend",
          "copy of each read request",
          "{go}",
          "{rust}",
          "{gone}",
          "{nope}",
          "--",
          "url(#x)",
          "onload=alert(1)",
          "&#60;",
          "");
  private static final List<String> SYNTAX =
      List.of(
          "flow",
          "memory",
          "phases",
          "lanes",
          "plot",
          "bars",
          "\n",
          "\n",
          "\n",
          " | ",
          "[",
          "]",
          " -> ",
          " ~> ",
          ": ",
          "x: ",
          "y: ",
          "line ",
          "bar ",
          "cross: ",
          "time: ",
          "alt: ",
          "stack ",
          "heap ",
          "run ",
          "wait ",
          "blocked ",
          "0..10",
          "3..4",
          " 1 2",
          ", ",
          "(",
          ")",
          "-3",
          "0.25",
          "999999999",
          "0.000001",
          "{",
          "}",
          "\t",
          " ");

  @Test
  void soupIsDrawnOrRefused() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder(pick(Script.KINDS, random)).append('\n');
      for (int k = random.nextInt(40); k > 0; k--) {
        text.append(pick(random.nextInt(3) == 0 ? WORDS : SYNTAX, random));
      }
      check(text.toString(), pick(WORDS, random));
    }
  }

  @Test
  void whatIsRightIsDrawn() throws Exception {
    Random random = new Random(2);
    int drawn = 0;
    for (int i = 0; i < 400; i++) {
      drawn += check(RandomFigure.of(random, WORDS.subList(0, 14)), "T") ? 1 : 0;
    }
    assertThat(drawn).isGreaterThan(350);
  }

  private static String pick(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static boolean check(String text, String caption) throws Exception {
    Drawn drawn = Drawing.draw(text, caption, "figure-1");
    assertThat(Drawing.draw(text, caption, "figure-1")).as(text).isEqualTo(drawn);
    switch (drawn) {
      case Drawn.Refused refused -> {
        assertThat(refused.findings()).as(text).isNotEmpty().isSorted();
        return false;
      }
      case Drawn.Picture picture -> {
        harmless(picture.html(), text);
        for (Element svg : elements(picture.html(), "svg")) {
          apart(svg, text);
        }
        return true;
      }
    }
  }

  private static void harmless(String html, String text) throws Exception {
    assertThat(html).as(text).doesNotContain("<script");
    for (Element element : elements(html, "*")) {
      assertThat(ELEMENTS).as(text).contains(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node attribute = element.getAttributes().item(i);
        assertThat(ATTRIBUTES).as(text).contains(attribute.getNodeName());
        if (!attribute.getNodeName().equals("id")) {
          assertThat(attribute.getNodeValue()).as(text).matches("[-A-Za-z0-9 .,]*");
        }
      }
    }
  }

  private static List<Element> elements(String html, String name) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    Element root = builder.parse(new InputSource(new StringReader(html))).getDocumentElement();
    List<Element> elements = new ArrayList<>();
    collect(root, name, elements);
    return elements;
  }

  private static void collect(Element element, String name, List<Element> elements) {
    if (name.equals("*") || element.getTagName().equals(name)) {
      elements.add(element);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element it) {
        collect(it, name, elements);
      }
    }
  }

  private record Area(String text, double left, double top, double right, double bottom) {
    boolean meets(Area it) {
      return left + 0.2 < it.right
          && it.left + 0.2 < right
          && top + 0.2 < it.bottom
          && it.top + 0.2 < bottom;
    }
  }

  /** No text lies on another or outside the picture, with the widest of the usual fonts. */
  private static void apart(Element svg, String text) {
    List<Area> areas = new ArrayList<>();
    double width = Double.parseDouble(svg.getAttribute("width"));
    double height = Double.parseDouble(svg.getAttribute("height"));
    List<Element> texts = new ArrayList<>();
    collect(svg, "text", texts);
    for (Element element : texts) {
      Area area = area(element);
      List<Area> met = areas.stream().filter(area::meets).toList();
      assertThat(met).as("%s in\n%s", area, text).isEmpty();
      areas.add(area);
      boolean inside =
          area.left > -0.5
              && area.top > -0.5
              && area.right < width + 0.5
              && area.bottom < height + 2;
      assertThat(inside).as("%s in %s x %s:\n%s", area, width, height, text).isTrue();
    }
  }

  private static Area area(Element element) {
    String classes = element.getAttribute("class");
    Typeface face =
        classes.contains("strong")
            ? Typeface.STRONG
            : classes.contains("mono") ? Typeface.MONO : Typeface.PLAIN;
    double width = face.width(element.getTextContent());
    double x = Double.parseDouble(element.getAttribute("x"));
    double y = Double.parseDouble(element.getAttribute("y"));
    double left =
        switch (element.getAttribute("text-anchor")) {
          case "middle" -> x - width / 2;
          case "end" -> x - width;
          default -> x;
        };
    return new Area(element.getTextContent(), left, y - 11, left + width, y + 3);
  }
}
