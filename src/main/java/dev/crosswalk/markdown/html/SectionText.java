package dev.crosswalk.markdown.html;

import dev.crosswalk.model.Heading;
import dev.crosswalk.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The plain text of a clean body, cut at its headings. Made for one body, used once. */
final class SectionText implements NodeVisitor {
  private final Map<Element, Heading> headings;
  private final Map<Element, Section.Code> code;
  private final List<Section> sections = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Section.Code> codes = new ArrayList<>();
  private String anchor = "";
  private String heading = "";
  private int silent;
  private int words;

  /**
   * @param headings the elements that begin a section
   * @param code the elements that stand for code
   */
  SectionText(Map<Element, Heading> headings, Map<Element, Section.Code> code) {
    this.headings = headings;
    this.code = code;
  }

  List<Section> read(Element body) {
    body.traverse(this);
    endSection();
    return List.copyOf(sections);
  }

  /** Of prose, headings included; after {@link #read}. */
  int words() {
    return words;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode leaf && silent == 0) {
      append(leaf.getWholeText());
    }
    if (!(node instanceof Element element)) {
      return;
    }
    Heading begun = headings.get(element);
    if (begun != null) {
      endSection();
      anchor = begun.id();
      heading = begun.text();
      words += count(heading);
      silent++;
    } else if (isFootnoteMark(element)) {
      silent++;
    } else if (element.normalName().equals("pre")) {
      Section.Code block = code.get(element);
      codes.add(block != null ? block : new Section.Code("", element.wholeText()));
      silent++;
    } else if ((element.isBlock() && !isCell(element)) || element.normalName().equals("br")) {
      newline();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    boolean pre = element.normalName().equals("pre");
    if (headings.containsKey(element) || pre || isFootnoteMark(element)) {
      silent--;
    } else if (isCell(element)) {
      append(" ");
    } else if (element.isBlock()) {
      newline();
    }
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  private static boolean isFootnoteMark(Element element) {
    return switch (element.normalName()) {
      case "sup" -> element.hasClass("footnote-ref");
      case "a" -> element.hasClass("footnote-backref");
      default -> false;
    };
  }

  /** Adds text, each run of white space as one space, and counts the words that begin in it. */
  private void append(String piece) {
    int length = piece.length();
    for (int i = 0; i < length; ) {
      int start = i;
      while (i < length && !isSpace(piece.charAt(i))) {
        i++;
      }
      if (i > start) {
        boolean begins = text.isEmpty() || text.charAt(text.length() - 1) <= ' ';
        words += begins ? 1 : 0;
        text.append(piece, start, i);
      }
      start = i;
      while (i < length && isSpace(piece.charAt(i))) {
        i++;
      }
      if (i > start && !text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
        text.append(' ');
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\f';
  }

  private void newline() {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private void endSection() {
    String prose = text.toString().strip();
    if (!prose.isEmpty() || !codes.isEmpty() || !heading.isEmpty()) {
      sections.add(new Section(anchor, heading, prose, List.copyOf(codes)));
    }
    text.setLength(0);
    codes.clear();
  }

  private static int count(String prose) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < prose.length(); i++) {
      boolean letter = !Character.isWhitespace(prose.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return words;
  }
}
