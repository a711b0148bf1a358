package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Whatever authors write, strict parsers read every file that programs read. */
class WellFormedTest {
  /** What ends a string, a tag, a section or a line somewhere, and what XML or Unicode forbids. */
  static final List<String> HOSTILE =
      List.of(
          "]]>",
          "<![CDATA[",
          "</script><script>alert(1)</script>",
          "<!--",
          "-->",
          "<!DOCTYPE x>",
          "&",
          "&amp;",
          "&lt;",
          "&#0;",
          "&nosuch;",
          "\"",
          "'",
          "\"'><img src=x onerror=alert(1)>",
          "\\",
          "\\\"",
          "\\u0000",
          "{\"a\": 1}",
          "${7*7}",
          "<#list x as y>",
          "<%= 1 %>",
          "{{1}}",
          "\u0000",
          "\u0001\u0008\u000B\u000C\u001F",
          "\u007F\u0085\u009F",
          "\uFFFE",
          "\uFFFF",
          "\uD800",
          "\uDC00\uD800",
          "x\uD83D",
          "\uFFFD",
          "\uFEFF",
          "\u2028\u2029",
          "\t",
          "a\nb",
          "a\r\nb",
          "\u202Eright to left\u202C",
          "שלום עולם",
          "مرحبا",
          "😀👩‍💻",
          "e\u0301\u0327",
          "z\u0310\u0320\u0330".repeat(50),
          "x".repeat(10_000),
          "語".repeat(10_000),
          "   ",
          "---",
          "+++",
          "~~~~~~",
          "# ",
          "[x](javascript:alert(1))",
          "](x) [y",
          "https://[",
          "//x",
          "%",
          "%zz",
          "*/",
          "/* x",
          "// x",
          "\\N",
          "=cmd|' /C calc'!A0",
          "null",
          "true",
          "0",
          "1e999",
          "-",
          "?");

  private static final Pattern HALF =
      Pattern.compile(
          "\\\\u[dD][89abAB]..(?!\\\\u[dD][c-fC-F])|(?<!\\\\u[dD][89abAB]..)\\\\u[dD][c-fC-F]");

  @TempDir private Path work;

  @Test
  void ofAPlainFolder() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < HOSTILE.size(); i++) {
      String text = HOSTILE.get(i);
      String name = fileName(i, text);
      String quoted = quoted(text);
      texts.put(
          name + ".md",
          "---\ntitle: %s\nsummary: %1$s\ntags: [%1$s, go]\nauthors: [%1$s]\ndate: 2026-01-%02d\n---\n\n# %s\n\n%s\n"
              .formatted(quoted, 1 + i % 28, raw(text), raw(text)));
    }
    texts.put("jbake.properties", "site.title=A & <b> ]]>\nsite.description=\" ' </script>\n");
    everyFileParses(BakedSite.of(work, texts), HOSTILE.size());
  }

  @Test
  void ofAStrictSite() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("jbake.properties", BakedSite.STRICT);
    StringBuilder tags = new StringBuilder();
    List<String> kept =
        HOSTILE.stream().filter(text -> !text.isBlank() && text.length() < 200).toList();
    for (int i = 0; i < kept.size(); i++) {
      String quoted = quoted(kept.get(i));
      tags.append("- {id: t%d, title: %s}\n".formatted(i, quoted));
      texts.put(
          "content/articles/p%d.md".formatted(i),
          "---\ntitle: %s\nsummary: %s\ntags: [t%d]\ndate: 2026-01-%02d\n---\n\nText.\n"
              .formatted(quoted(i + " " + kept.get(i)), quoted, i, 1 + i % 28));
    }
    texts.put("content/data/tags.yaml", tags.toString());
    texts.put(
        "content/data/authors.yaml",
        "- {id: crosswalk, name: \"]]> <b>\", interests: \"\\u0001\"}\n");
    everyFileParses(BakedSite.of(work, texts), kept.size());
  }

  @Test
  void ofAJbakeProjectWhoseTemplatesEscape() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("jbake.properties", "render.tags=false\nrender.sitemap=true\nrender.archive=false\n");
    texts.put(
        "templates/post.ftl", "<html><title>${content.title?html}</title>${content.body}</html>");
    texts.put("templates/index.ftl", "<html></html>");
    texts.put(
        "templates/feed.ftl",
        "<rss><#list published_posts as p><item><link>/${p.uri}</link><title>${p.title?xml}</title>"
            + "<d>${p.body?xml}</d></item></#list></rss>");
    texts.put(
        "templates/sitemap.ftl",
        "<urlset><#list published_content as c><loc>/${c.uri}</loc></#list></urlset>");
    for (int i = 0; i < HOSTILE.size(); i++) {
      String text = raw(HOSTILE.get(i));
      texts.put(
          "content/" + fileName(i, HOSTILE.get(i)) + ".md",
          "title=t %s\ndate=2020-01-02\ntype=post\nstatus=published\n~~~~~~\n%s\n"
              .formatted(text, text));
    }
    everyFileParses(BakedSite.of(work, texts), HOSTILE.size());
  }

  /** In quotes as YAML and JSON have them, ASCII only. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
      out.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return out.append('"').toString();
  }

  /** As much of a text as a file's name can hold here. */
  private static String fileName(int number, String text) {
    String name = number + " " + text.replaceAll("[\\p{Cc}\\p{Cs}/]", "_");
    return name.substring(0, Math.min(name.length(), 60)).strip();
  }

  /** As much of a text as a line of a file in UTF-8 can hold. */
  private static String raw(String text) {
    return text.replaceAll("[\\x00\\r\\n\\p{Cs}]", " ");
  }

  private static void everyFileParses(BakedSite site, int pages) throws Exception {
    assertThat(site.report().published()).as(site.findings().toString()).isTrue();
    assertThat(site.report().pagesOut()).isEqualTo(pages);
    List<String> broken = new ArrayList<>();
    for (String file : site.files()) {
      try {
        parse(file, Files.readAllBytes(site.folder().resolve(file)));
      } catch (IOException | SAXException | IllegalStateException e) {
        broken.add(file + ": " + e.getMessage());
      }
    }
    assertThat(broken).isEmpty();
  }

  private static void parse(String file, byte[] bytes) throws Exception {
    String ending = file.substring(file.lastIndexOf('.') + 1);
    switch (ending) {
      case "xml" -> xml(bytes);
      case "json" -> json(file.startsWith("search/") ? afterHash(utf8(bytes)) : utf8(bytes));
      case "html" -> html(utf8(bytes));
      case "txt", "md", "css", "js" -> utf8(bytes);
      default -> {
        if (file.equals("_headers")) {
          headers(utf8(bytes));
        }
      }
    }
  }

  private static void xml(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    ErrorHandler quiet = new DefaultHandler();
    builder.setErrorHandler(quiet);
    builder.parse(new ByteArrayInputStream(bytes));
  }

  private static void json(String text) throws IOException {
    if (HALF.matcher(text).find()) {
      throw new IOException("half a surrogate pair");
    }
    new ObjectMapper()
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .readTree(text);
  }

  /** Index files begin with a hash in a line of its own. */
  private static String afterHash(String text) {
    return text.substring(text.indexOf('\n') + 1);
  }

  private static void html(String text) throws IOException {
    for (Element script : Jsoup.parse(text).select("script[type=application/ld+json]")) {
      json(script.data());
    }
    text.codePoints()
        .filter(WellFormedTest::isForbidden)
        .findFirst()
        .ifPresent(c -> {
          throw new IllegalStateException("U+%04X".formatted(c));
        });
  }

  private static boolean isForbidden(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    return control || c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF);
  }

  private static String utf8(byte[] bytes) throws IOException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  /** Paths at the start of a line, headers below them. */
  private static void headers(String text) {
    for (String line : text.lines().filter(each -> !each.isEmpty()).toList()) {
      if (!line.matches("/\\S*|  [A-Za-z-]+: \\S.*")) {
        throw new IllegalStateException("no header: " + line);
      }
    }
  }
}
