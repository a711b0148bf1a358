package dev.crosswalk.search;

import dev.crosswalk.model.Body;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Level;
import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Section;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Site;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small site, written down in {@code search/site.txt}, or made from texts in a test. */
public final class FixtureSite {
  private FixtureSite() {}

  static Site read() throws IOException {
    String text;
    try (InputStream in = FixtureSite.class.getResourceAsStream("/search/site.txt")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<Page> pages = new ArrayList<>();
    for (String page : text.split("(?m)^@@ ")) {
      if (!page.isBlank()) {
        pages.add(page(page));
      }
    }
    return of(pages);
  }

  public static Site of(List<Page> pages) {
    Settings settings =
        new Settings(
            "t", "d", "https://example.org/", Optional.empty(), true, true, true, false, Map.of());
    return new Site(settings, pages, Site.Vocabulary.EMPTY);
  }

  /** A page as in the resource: a head line, lists, then sections. */
  public static Page page(String text) {
    String[] lines = text.split("\n");
    String[] head = lines[0].split("\\|", -1);
    String kind = head[0].substring(0, head[0].indexOf(' '));
    String uri = head[0].substring(head[0].indexOf(' ')).strip();
    List<Section> sections = new ArrayList<>();
    List<String> go = List.of();
    List<String> rust = List.of();
    String gist = "";
    String heading = "";
    StringBuilder prose = new StringBuilder();
    List<Section.Code> code = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i];
      if (line.startsWith("go: ")) {
        go = List.of(line.substring(4).split("; "));
      } else if (line.startsWith("rust: ")) {
        rust = List.of(line.substring(6).split("; "));
      } else if (line.startsWith("gist: ")) {
        gist = line.substring(6);
      } else if (line.startsWith("# ")) {
        addSection(sections, heading, prose, code);
        heading = line.substring(2);
      } else if (line.startsWith("```")) {
        StringBuilder block = new StringBuilder();
        String language = line.substring(3);
        while (!lines[++i].equals("```")) {
          block.append(lines[i]).append('\n');
        }
        code.add(new Section.Code(language, block.toString()));
      } else {
        prose.append(line.replace("`", "")).append('\n');
      }
    }
    addSection(sections, heading, prose, code);
    Meta meta = meta(uri, head[1].strip(), gist, head[2].strip());
    Body body =
        new Body("", text, List.of(), List.of(), List.of(), List.of(), List.copyOf(sections), 100);
    return page(kind, meta, body, go, rust);
  }

  private static void addSection(
      List<Section> sections, String heading, StringBuilder prose, List<Section.Code> code) {
    if (!heading.isEmpty() || !prose.isEmpty() || !code.isEmpty()) {
      String anchor = heading.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
      sections.add(new Section(anchor, heading, prose.toString().strip(), List.copyOf(code)));
    }
    prose.setLength(0);
    code.clear();
  }

  private static Meta meta(String uri, String title, String gist, String labels) {
    List<String> topics =
        Arrays.stream(labels.split(" "))
            .filter(label -> label.startsWith("topic:"))
            .map(label -> label.substring(6))
            .toList();
    Optional<Level> level =
        Arrays.stream(labels.split(" "))
            .filter(label -> label.startsWith("level:"))
            .map(label -> Level.valueOf(label.substring(6).toUpperCase(java.util.Locale.ROOT)))
            .findFirst();
    String slug = uri.substring(uri.lastIndexOf('/') + 1).replace(".html", "");
    return new Meta(
        slug,
        uri,
        title,
        gist,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        topics,
        level,
        List.of(),
        List.of(),
        List.of(),
        0,
        false);
  }

  private static Page page(String kind, Meta meta, Body body, List<String> go, List<String> rust) {
    String file = meta.slug() + ".md";
    Kind wanted = Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT));
    return switch (wanted) {
      case CARD -> new Page.Card(file, meta, body, go, rust, Map.of(), List.of(), Map.of());
      case GUIDE -> new Page.Guide(file, meta, body);
      case DECISION -> new Page.Decision(file, meta, body, "");
      case CASE -> new Page.Case(file, meta, body, Map.of());
      case ARTICLE -> new Page.Article(file, meta, body, Optional.empty());
      case REFERENCE -> new Page.Reference(file, meta, body, Optional.empty());
    };
  }
}
