package dev.crosswalk.browser;

import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Json;
import dev.crosswalk.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder whose pages hold one hostile string each, in every field, and the site that is baked of
 * it. Pages that the checks refuse are taken out before, as their author would have to.
 *
 * @param refused pages that were taken out
 */
record HostileFolder(Path site, int pages, int refused) {
  private static final Path CARD = Path.of("content/patterns/errors/application-errors-anyhow.md");
  private static final Path PROJECT = Path.of("src/test/resources/jbake/project");
  private static final Pattern HIDDEN = Pattern.compile("[\\p{C}&&[^\n\t]]");
  private static final int MAX_NAME_BYTES = 200;

  /** A folder of Markdown that is not ours: hostile file names, too. */
  static HostileFolder plain(Path folder, List<String> strings) throws Exception {
    for (int i = 0; i < strings.size(); i++) {
      String text = strings.get(i);
      write(folder, "content/p" + i + ".md", looseHeader(text) + body(text));
      named(folder.resolve("content"), i, text);
    }
    return bake(folder, false);
  }

  /** Our own kind of site, with hostile vocabulary, tables and constructs. */
  static HostileFolder strict(Path folder, List<String> all) throws Exception {
    // A strict data file that holds a hidden character is refused as a whole
    List<String> strings = all.stream().filter(text -> !HIDDEN.matcher(text).find()).toList();
    write(
        folder,
        "jbake.properties",
        "site.strict=true\nsite.title=Hostile\ndata.folder=content/data\n");
    StringBuilder tags = new StringBuilder();
    StringBuilder topics = new StringBuilder();
    StringBuilder authors =
        new StringBuilder("- {id: crosswalk, name: Somebody, interests: None}\n");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < strings.size(); i++) {
      String text = quoted(strings.get(i));
      tags.append("- {id: t%d, title: %s}\n".formatted(i, text));
      topics.append("- {id: o%d, title: %s, summary: %s}\n".formatted(i, text, text));
      authors.append("- {id: a%d, name: %s, interests: %s}\n".formatted(i, text, text));
      rows.append("- {id: r%d, claim: %s, note: %s}\n".formatted(i, text, text));
      write(folder, "content/guides/g" + i + ".md", strictGuide(i, strings.get(i)));
      write(folder, "content/patterns/o" + i + "/c" + i + ".md", card(strings.get(i)));
    }
    write(folder, "content/data/tags.yaml", tags.toString());
    write(folder, "content/data/topics.yaml", topics.toString());
    write(folder, "content/data/authors.yaml", authors.toString());
    write(folder, "content/data/hostile.yaml", rows.toString());
    write(
        folder,
        "content/reference/hostile.md",
        "---\ntitle: Rows\ndate: 2026-11-22\nauthors: [a0]\nsummary: \"Rows.\"\ntable: hostile\n"
            + "---\n\nThe rows.\n");
    return bake(folder, true);
  }

  /** A JBake project whose templates escape what they print, tags in addresses included. */
  static HostileFolder jbake(Path folder, List<String> strings) throws Exception {
    copy(PROJECT.resolve("templates"), folder.resolve("templates"));
    for (String name : List.of("archive", "index", "note", "page", "post", "tags", "tags-index")) {
      Path template = folder.resolve("templates").resolve(name + ".ftl");
      String text = Files.readString(template);
      Files.writeString(
          template, text.replaceAll("\\$\\{(t|[ptc]\\.uri|content\\.status)}", "\\${$1?html}"));
    }
    copy(PROJECT.resolve("assets"), folder.resolve("assets"));
    copy(PROJECT.resolve("data"), folder.resolve("data"));
    Files.copy(PROJECT.resolve("jbake.properties"), folder.resolve("jbake.properties"));
    for (int i = 0; i < strings.size(); i++) {
      String text = strings.get(i);
      String line =
          text.replace("\n", " ").replace(",", " ").replaceFirst("^\\s*\\{", "x {").strip();
      write(
          folder,
          "content/p" + i + ".md",
          "title=%s\ndate=2026-01-02\ntype=post\nstatus=published\ntags=%s\nsummary=%s\n~~~~~~\n\n%s"
              .formatted(line, cut(line, 60).strip(), line, body(text)));
    }
    return bake(folder, false);
  }

  /** What becomes a file's name is cut: that names are too long is no matter of browsers. */
  private static String looseHeader(String text) {
    return ("---\ntitle: %1$s\ndescription: %1$s\nsummary: %1$s\ntags: [%2$s]\nauthors: [%1$s]\n"
            + "see: [%1$s]\naliases: [%1$s]\nslug: %2$s\nsources: [{title: %1$s, url: %1$s}]\n"
            + "date: 2026-01-02\nimage: %1$s\n%2$s: %1$s\n---\n\n")
        .formatted(quoted(text), quoted(cut(text, 60)));
  }

  private static String cut(String text, int length) {
    int end = Math.min(length, text.length());
    return text.substring(
        0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private static String strictGuide(int number, String text) {
    String fence = "`".repeat(12);
    return ("---\ntitle: %1$s\ndate: 2026-11-22\nauthors: [a%2$d]\ntags: [t%2$d]\ntopics: [o%2$d]\n"
            + "level: beginner\norder: %2$d\nsummary: %1$s\nsources: [{title: %1$s, url: %3$s}]\n"
            + "---\n\nA text.\n\n## A part\n\n%4$s go title=%1$s run=no reason=%1$s\npackage main\n"
            + "// %5$s\n%4$s\n\n%4$s text\n%5$s\n%4$s\n\n[x](%6$s)\n")
        .formatted(
            quoted(cut(text, 90)),
            number,
            quoted("https://e.example/" + text.replaceAll("\\s", "")),
            fence,
            text.replace(fence, ""),
            "https://e.example/?" + text.replaceAll("[\\s()<>\\[\\]]", ""));
  }

  private static String card(String text) throws IOException {
    String own = Files.readString(CARD).replaceAll("(?m)^see: .*\n", "");
    String quoted = quoted(cut(text, 88));
    own = line(own, "title", quoted("C " + cut(text, 88)));
    own = line(own, "gist", quoted);
    own = line(own, "go", "[\"log.Fatal\", " + quoted + "]");
    own = line(own, "rust", "[" + quoted + "]");
    return line(own, "tags", "[]").replaceAll("\\[\\[([^|\\]]*)(\\|[^\\]]*)?]]", "$1");
  }

  private static String line(String page, String key, String value) {
    return page.replaceFirst(
        "(?m)^" + key + ": .*$", java.util.regex.Matcher.quoteReplacement(key + ": " + value));
  }

  /** Every place in a body; the raw string last, for nothing stands behind it to be swallowed. */
  private static String body(String text) {
    String line = text.replace("\n", " ");
    return String.join(
            "\n\n",
            "Text " + line + " text.",
            "## " + line,
            "[" + line + "](" + line + ") [x](<" + line + "> \"" + line + "\")",
            "![" + line + "](" + line + ") ![x](<" + line + "> \"" + line + "\")",
            "| " + line + " |\n|---|\n| " + line + " |",
            "> [!NOTE]\n> " + line,
            "- [ ] " + line,
            "[[" + line + "]] [[p0|" + line + "]] [^1] [^" + line + "]",
            "[^1]: " + line,
            "`````" + line + "\n" + text + "\n`````",
            "`````go title=\"" + line + "\" fails=\"" + line + "\"\n" + text + "\n`````",
            "<a href=\"" + line + "\" title='" + line + "'>x</a> <img alt=x src=" + line + ">",
            "[r]: <" + line + ">",
            "[r] ![r] <" + line + ">",
            "    " + line,
            text)
        + "\n";
  }

  /** A page and an image whose names are the string, as far as the disk takes it. */
  private static void named(Path content, int number, String text) throws IOException {
    String name = number + text.replace('/', '_').replace("\0", "").strip();
    if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
      return;
    }
    try {
      Path file = content.resolve(name + ".md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "A page under its name alone.\n");
    } catch (InvalidPathException e) {
      // No such name on this system
    }
  }

  private static HostileFolder bake(Path folder, boolean strict) throws Exception {
    Path output = folder.resolveSibling(folder.getFileName() + "-site");
    BuildRequest request =
        new BuildRequest(
            folder, Optional.of(output), Optional.empty(), false, 2, InstantSource.system());
    int refused = 0;
    for (int round = 0; round < 8; round++) {
      BuildReport report = Pipeline.check(request, Severity.WARNING, _ -> {});
      Set<String> wrong =
          report.diagnostics().stream()
              .filter(Diagnostic::isError)
              .map(Diagnostic::file)
              .filter(file -> file.endsWith(".md"))
              .collect(Collectors.toSet());
      for (String file : wrong) {
        refused += Files.deleteIfExists(folder.resolve(file)) ? 1 : 0;
      }
      if (wrong.isEmpty()) {
        break;
      }
    }
    BuildReport report = Pipeline.build(request, _ -> {});
    if (!report.published()) {
      throw new AssertionError(
          report.diagnostics().stream().filter(Diagnostic::isError).limit(20).toList().toString());
    }
    return new HostileFolder(output, report.pagesOut(), refused);
  }

  /** The addresses of all HTML files, sorted. */
  List<String> addresses() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site)) {
      files
          .filter(file -> file.toString().endsWith(".html"))
          .map(file -> site.relativize(file).toString())
          .sorted()
          .forEach(found::add);
    }
    return found;
  }

  private static String quoted(String text) {
    return Json.write(text);
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
