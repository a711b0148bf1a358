package dev.crosswalk.markdown.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Wraps the parts of a card: Go and Rust side by side, every other part a section of its own. */
final class CardLayout {
  private CardLayout() {}

  /** The part that begins with this heading, or the introduction. */
  private record Part(Element heading, List<Node> nodes) {
    String title() {
      return heading.ownText().strip();
    }
  }

  /**
   * @param pairSentence what was verified of the two programs; nothing is put in if it is empty
   */
  static void apply(Element body, String pairSentence) {
    List<Part> parts = parts(body);
    for (int i = 0; i < parts.size(); i++) {
      boolean pair =
          i + 1 < parts.size()
              && parts.get(i).title().equals("Go")
              && parts.get(i + 1).title().equals("Rust");
      if (pair) {
        Element wrapper = new Element("div").addClass("pair");
        parts.get(i).heading.before(wrapper);
        wrapper.appendChild(side(parts.get(i), "go"));
        wrapper.appendChild(side(parts.get(i + 1), "rust"));
        if (!pairSentence.isEmpty()) {
          wrapper.after(new Element("p").addClass("verified").text(pairSentence));
        }
        i++;
      } else {
        Part part = parts.get(i);
        Element section = new Element("section").addClass("part");
        section.attr("data-part", part.heading.id());
        part.heading.before(section);
        section.appendChildren(part.nodes);
      }
    }
  }

  private static Element side(Part part, String language) {
    Element section = new Element("section").addClass("side").attr("data-lang", language);
    section.attr("aria-labelledby", part.heading.id());
    section.appendChildren(part.nodes);
    return section;
  }

  private static List<Part> parts(Element body) {
    List<Part> parts = new ArrayList<>();
    for (Node node : new ArrayList<>(body.childNodes())) {
      if (node instanceof Element element && element.normalName().equals("h2")) {
        parts.add(new Part(element, new ArrayList<>()));
      }
      boolean footnotes = node instanceof Element element && element.hasClass("footnotes");
      if (!parts.isEmpty() && !footnotes) {
        parts.getLast().nodes.add(node);
      }
    }
    return parts;
  }
}
