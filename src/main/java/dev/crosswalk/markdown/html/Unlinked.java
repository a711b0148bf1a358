package dev.crosswalk.markdown.html;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Links without an address, of which only what they hold stays. */
final class Unlinked {
  private Unlinked() {}

  /**
   * Puts what they hold in their place, all of a parent's at once: one by one, each would count all
   * its neighbours anew.
   *
   * @param links in document order
   */
  static void unwrap(List<Element> links) {
    Set<Node> wanted = new HashSet<>(links);
    Set<Element> parents = new LinkedHashSet<>();
    for (Element link : links.reversed()) { // what is inside comes first
      parents.add(Objects.requireNonNull(link.parent()));
    }
    for (Element parent : parents) {
      List<Node> children = List.copyOf(parent.childNodes());
      parent.empty();
      for (Node child : children) {
        if (wanted.contains(child)) {
          List.copyOf(child.childNodes()).forEach(parent::appendChild);
        } else {
          parent.appendChild(child);
        }
      }
    }
  }
}
