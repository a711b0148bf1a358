package dev.crosswalk.markdown.outline;

import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.markdown.frontmatter.Headline;
import dev.crosswalk.markdown.text.Uris;
import dev.crosswalk.model.Order.FolderName;
import dev.crosswalk.model.Outline;
import dev.crosswalk.model.Outline.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An outline by folders, for folders without a table of contents. In each folder what is given a
 * place stands first, in its order ({@code sidebar_position}, {@code weight}, {@code nav_order},
 * {@code order}); the rest follows by name, where numbers count as numbers.
 */
final class FolderOutline {
  private static final List<String> PLACES =
      List.of("sidebar_position", "weight", "nav_order", "order");
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})[-_. ]+(?=.)");

  private final Map<String, FolderName> names;
  private final Node root = new Node("");

  /** A folder: its own page, the pages in it, and the folders in it. */
  private static final class Node {
    private final String path;
    private final SequencedMap<String, Node> folders = new TreeMap<>();
    private final List<Entry> pages = new ArrayList<>();
    private Optional<Entry> own = Optional.empty();

    Node(String path) {
      this.path = path;
    }
  }

  private record Placed(double place, String name, Outline.Entry entry) {}

  /**
   * @param names of folders, by their path
   */
  FolderOutline(List<Entry> pages, Map<String, FolderName> names) {
    this.names = names;
    for (Entry page : pages) {
      Node node = root;
      String[] parts = page.source().contentPath().split("/");
      for (int i = 0; i < parts.length - 1; i++) {
        String path = node.path + (i == 0 ? "" : "/") + parts[i];
        node = node.folders.computeIfAbsent(parts[i], _ -> new Node(path));
      }
      String uri = page.meta().uri();
      if (node.own.isEmpty() && uri.equals(node.path + (node == root ? "" : "/") + "index.html")) {
        node.own = Optional.of(page);
      } else {
        node.pages.add(page);
      }
    }
  }

  Outline outline() {
    List<Outline.Entry> entries = new ArrayList<>();
    root.own.ifPresent(page -> entries.add(leaf(page)));
    entries.addAll(below(root));
    return new Outline(entries, false);
  }

  private List<Outline.Entry> below(Node node) {
    List<Placed> placed = new ArrayList<>();
    for (Entry page : node.pages) {
      String name = Uris.fileName(page.source().contentPath());
      placed.add(new Placed(place(page), name, leaf(page)));
    }
    for (Map.Entry<String, Node> folder : node.folders.entrySet()) {
      placed.add(folder(folder.getKey(), folder.getValue()));
    }
    placed.sort(
        Comparator.comparingDouble(Placed::place)
            .thenComparing(it -> padded(it.name))
            .thenComparing(Placed::name));
    return placed.stream().map(Placed::entry).toList();
  }

  private Placed folder(String name, Node node) {
    Optional<FolderName> given = Optional.ofNullable(names.get(node.path));
    double place =
        given
            .flatMap(FolderName::position)
            .or(() -> node.own.map(FolderOutline::place))
            .orElse(Double.MAX_VALUE);
    String title =
        given
            .flatMap(FolderName::label)
            .or(() -> node.own.map(FolderOutline::label))
            .orElseGet(() -> Headline.words(NUMBER.matcher(name).replaceFirst("")));
    Target target = node.own.<Target>map(page -> to(page)).orElseGet(Target.Nowhere::new);
    return new Placed(place, name, new Outline.Entry("", title, target, below(node)));
  }

  private static Outline.Entry leaf(Entry page) {
    return new Outline.Entry("", label(page), to(page), List.of());
  }

  private static Target to(Entry page) {
    return new Target.ToPage(page.meta().uri(), "");
  }

  private static String label(Entry page) {
    return page.fields().text("sidebar_label").orElse(page.meta().title());
  }

  /** Hugo's weight 0 is none. */
  private static double place(Entry page) {
    for (String key : PLACES) {
      Optional<String> written = page.fields().text(key);
      if (written.isPresent() && written.get().matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
        double place = Double.parseDouble(written.get());
        return key.equals("weight") && place == 0 ? Double.MAX_VALUE : place;
      }
    }
    return Double.MAX_VALUE;
  }

  /** {@code 2-intro} before {@code 10-end}. */
  private static String padded(String name) {
    Matcher number = NUMBER.matcher(name);
    return number.lookingAt()
        ? "%09d ".formatted(Integer.valueOf(number.group(1))) + name.substring(number.end())
        : name;
  }
}
