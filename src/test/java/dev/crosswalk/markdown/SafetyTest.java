package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Hostile strings in every place of a page: nothing runs, nothing is loaded from elsewhere. */
class SafetyTest {
  private static final Path PAYLOADS = Path.of("src/test/resources/markdown/payloads.txt");

  private static final Set<String> FORBIDDEN =
      Set.of(
          "script",
          "style",
          "iframe",
          "frame",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "form",
          "meta",
          "link",
          "base",
          "noscript",
          "template",
          "video",
          "audio",
          "source",
          "textarea",
          "button",
          "select",
          "title",
          "portal",
          "marquee",
          "image");

  private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);

  /** Where an author can put a string. */
  private static List<String> bodies(String payload) {
    return List.of(
        payload,
        "text " + payload + " text",
        "[" + payload + "](" + payload + ")",
        "[x](<" + payload + ">) ![x](<" + payload + ">)",
        "![" + payload + "](" + payload + " \"" + payload + "\")",
        "```" + payload + "\n" + payload + "\n```",
        "```go title=\""
            + payload
            + "\" fails=\""
            + payload
            + "\" part=\""
            + payload
            + "\"\nx\n```",
        "# " + payload + "\n\n## " + payload + "\n\n> [!NOTE]\n> " + payload,
        "[[" + payload + "]] [[a0|" + payload + "]] [^" + payload + "]\n\n[^1]: " + payload,
        "| " + payload + " |\n|---|\n| " + payload + " |",
        "<a href=\"" + payload + "\" title='" + payload + "'>x</a><img src=\"" + payload + "\">",
        "<a href=" + payload + ">x</a><img alt=x src=" + payload + ">",
        "[r]: <" + payload + ">\n\n[r] ![r]\n\n<" + payload + ">");
  }

  private static String yaml(String payload) {
    String quoted = payload.replace("\\", "\\\\").replace("\"", "\\\"");
    return "---\ntitle: \"%1$s\"\ntags: [\"%1$s\"]\ndescription: \"%1$s\"\nslug: \"%1$s\"\n---\n"
        .formatted(quoted);
  }

  private static String jbake(String payload) {
    return "title=%1$s\ntype=page\nstatus=published\ntags=%1$s\n~~~~~~\n".formatted(payload);
  }

  @Test
  void noPayloadSurvivesInAFolderOfMarkdown() throws Exception {
    check(Sites.loose(), true);
  }

  @Test
  void noPayloadSurvivesInAJbakeProject() throws Exception {
    check(Sites.jbake(Map.of()), false);
  }

  private static void check(Settings settings, boolean yaml) throws Exception {
    List<String> payloads = Files.readAllLines(PAYLOADS);
    assertThat(payloads).hasSizeGreaterThanOrEqualTo(150);
    Map<String, String> files = new LinkedHashMap<>();
    for (String payload : payloads) {
      for (String body : bodies(payload)) {
        String header = yaml ? yaml(payload) : jbake(payload);
        files.put("articles/a%d.md".formatted(files.size()), header + "\n" + body + "\n");
      }
    }
    ParsedSite parsed = Sites.parse(settings, files).value();
    assertThat(parsed.read()).isEqualTo(files.size());
    List<String> found = new ArrayList<>();
    for (Page page : parsed.site().pages()) {
      assertThat(page.uri()).doesNotContain("..").doesNotStartWith("/");
      for (Element element : Jsoup.parseBodyFragment(page.body().html()).body().getAllElements()) {
        dangers(element, settings.theme())
            .forEach(it -> found.add(it + "\n  in " + files.get(page.file().substring(8))));
      }
    }
    assertThat(found).isEmpty();
  }

  static List<String> dangers(Element element, boolean theme) {
    List<String> found = new ArrayList<>();
    if (FORBIDDEN.contains(element.normalName())) {
      found.add("<" + element.normalName() + ">");
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
      String url = value.replace('\\', '/');
      Matcher scheme = SCHEME.matcher(url);
      boolean remote = scheme.matches() || url.startsWith("//");
      boolean bad =
          switch (key) {
            case "src" -> remote;
            case "href" ->
                scheme.matches() && !Set.of("http", "https", "mailto").contains(scheme.group(1));
            // A JBake project's classes and ids are its own: its templates are, too
            case "id" -> theme && value.startsWith("cw-");
            case "class" -> theme && value.contains("cw-") && !value.contains("language-");
            default ->
                key.startsWith("on")
                    || Set.of("style", "srcset", "formaction", "action", "background", "poster")
                        .contains(key);
          };
      if (bad) {
        found.add(key + "=" + attribute.getValue());
      }
    }
    return found;
  }
}
