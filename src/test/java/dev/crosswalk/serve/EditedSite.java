package dev.crosswalk.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small project that a restless author edits at random, the same for the same seed. */
final class EditedSite {
  private static final List<String> FOLDERS = List.of("", "a", "b/c", "b/d", "ü");

  private final Path root;
  private final Path away;
  private final boolean jbake;
  private final Random random;
  private int edits;

  /**
   * @param jbake whether the project has templates of its own
   */
  EditedSite(Path folder, boolean jbake, long seed) throws IOException {
    this.root = Files.createDirectories(folder.resolve("source"));
    this.away = folder.resolve("away");
    this.jbake = jbake;
    this.random = new Random(seed);
    mend();
    for (int i = 0; i < 6; i++) {
      writePage(place());
    }
  }

  Path root() {
    return root;
  }

  /** One edit; returns what it was. */
  String edit() throws IOException {
    edits++;
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> "write " + writePage(place());
      case 4 -> "change " + writePage(anyPage());
      case 5, 6 -> "rename " + move(anyPage(), place());
      case 7 -> "delete " + delete(anyPage());
      case 8 -> "move folder " + moveFolder();
      case 9 ->
          "half a page " + write(content("broken-" + random.nextInt(3) + ".md"), "---\ntitle: [");
      case 10 -> "no UTF-8 " + write(content("broken-x.md"), "# \u00c3");
      case 11 -> "template " + template("version " + edits);
      case 12 -> "broken template " + template("<#if version>");
      case 13 -> "settings " + settings("Title " + edits);
      case 14 -> "broken settings " + write(root.resolve("jbake.properties"), "site.host=x y\n");
      case 15 -> "data " + write(root.resolve("data/facts.yaml"), "number: " + edits + "\n");
      case 16 -> "broken data " + write(root.resolve("data/facts.yaml"), "number: [1\n");
      case 17 -> asset();
      case 18 -> burst();
      default -> "make anew " + contentAnew();
    };
  }

  /** Takes back every edit that a bake could find fault with. */
  void mend() throws IOException {
    settings("Title " + edits);
    write(root.resolve("data/facts.yaml"), "number: " + edits + "\n");
    template("mended " + edits);
    Files.createDirectories(root.resolve("content"));
    for (Path page : pages()) {
      String text = Files.readString(page, StandardCharsets.ISO_8859_1);
      if (text.startsWith("---") || text.contains("\u00c3")) {
        Files.delete(page);
      }
    }
    writePage(content("always.md"));
  }

  /** Makes a page that says which edits came before. */
  void mark(int number) throws IOException {
    write(content("marker.md"), page("Marker", "edits-" + number + "-before"));
  }

  private Path content(String name) {
    return root.resolve("content").resolve(name);
  }

  /** Where a page may lie; there may be one already. */
  private Path place() {
    return content(FOLDERS.get(random.nextInt(FOLDERS.size())))
        .resolve("page " + random.nextInt(9) + ".md");
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("content"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private Path anyPage() throws IOException {
    List<Path> pages = pages();
    return pages.isEmpty() ? place() : pages.get(random.nextInt(pages.size()));
  }

  private Path writePage(Path file) throws IOException {
    return write(file, page("Title " + edits + " " + random.nextInt(), "Words " + edits + "."));
  }

  private String page(String title, String body) {
    return jbake
        ? "title=" + title + "\ntype=page\nstatus=published\n~~~~~~\n\n" + body + "\n"
        : "# " + title + "\n\n" + body + "\n";
  }

  /** As it comes: in place, or as editors do, under another name first. */
  private Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    if (random.nextBoolean()) {
      return Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.write(beside, text.getBytes(StandardCharsets.ISO_8859_1));
    return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path template(String text) throws IOException {
    Path templates = root.resolve("templates");
    if (!jbake) {
      return write(templates.resolve("error404.ftlh"), "<p>" + text + "</p>\n");
    }
    String body = "<p>" + text + " ${data.get('facts.yaml').number}</p>${content.body!}\n";
    write(templates.resolve("index.ftl"), text + "<#list pages as p>${p.uri} </#list>\n");
    return write(templates.resolve("page.ftl"), body);
  }

  private Path settings(String title) throws IOException {
    String jbakes =
        "site.host=https://example.org\ntemplate.page.file=page.ftl\n"
            + "template.masterindex.file=index.ftl\nrender.archive=false\nrender.feed=false\n"
            + "render.tags=false\nrender.sitemap=false\nrender.error404=false\n";
    return write(
        root.resolve("jbake.properties"), "site.title=" + title + "\n" + (jbake ? jbakes : ""));
  }

  private Path move(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    return Files.exists(from) ? Files.move(from, to, StandardCopyOption.REPLACE_EXISTING) : from;
  }

  private static Path delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    return file;
  }

  private String moveFolder() throws IOException {
    Path from = content(FOLDERS.get(1 + random.nextInt(FOLDERS.size() - 1)));
    Path to = content("moved-" + random.nextInt(4));
    if (Files.isDirectory(from) && !Files.exists(to)) {
      Files.move(from, to);
    } else if (Files.isDirectory(to)) {
      deleteTree(to);
    }
    return from + " to " + to;
  }

  private String asset() throws IOException {
    Path file = root.resolve("assets/style-" + random.nextInt(3) + ".css");
    return Files.exists(file) && random.nextBoolean()
        ? "delete " + delete(file)
        : "asset " + write(file, "p { order: " + edits + " }\n");
  }

  private String burst() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      files.add(writePage(place()));
    }
    return "burst " + files.size();
  }

  private String contentAnew() throws IOException {
    Path content = root.resolve("content");
    switch (random.nextInt(3)) {
      case 0 -> {
        deleteTree(content);
        writePage(place());
      }
      case 1 -> {
        Files.move(content, away);
        Files.move(away, content);
      }
      default -> {
        Files.move(root, away);
        Files.move(away, root);
      }
    }
    return content.toString();
  }

  private static void deleteTree(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The content of each file by its path. */
  static TreeMap<String, String> files(Path folder) throws IOException {
    TreeMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> {
            try {
              contents.put(
                  folder.relativize(file).toString(),
                  Files.readString(file, StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return contents;
  }
}
