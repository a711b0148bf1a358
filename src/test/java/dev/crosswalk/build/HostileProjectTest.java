package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JBake project whose data, headers, settings or templates are wrong: one sentence for each. */
class HostileProjectTest {
  private static final String PAGE = "title=T\ntype=post\nstatus=published\n%s~~~~~~\nText\n";

  @TempDir Path folder;

  @BeforeEach
  void project() throws IOException {
    write("content/a.md", PAGE.formatted(""));
    write("content/b.md", PAGE.formatted("featured=yes\n"));
    template("${content.title}");
    write("jbake.properties", SETTINGS);
  }

  private static final String SETTINGS =
      "render.index=false\nrender.archive=false\nrender.feed=false\nrender.tags=false\n"
          + "site.host=https://example.org\n";

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("source").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void template(String text) throws IOException {
    write("templates/post.ftl", text);
  }

  private List<String> findings() throws Exception {
    return Pipeline.build(
            new BuildRequest(
                folder.resolve("source"),
                Optional.of(folder.resolve("site")),
                Optional.empty(),
                false,
                2,
                InstantSource.system()),
            _ -> {})
        .diagnostics()
        .stream()
        .map(HostileProjectTest::shown)
        .toList();
  }

  private static String shown(Diagnostic it) {
    return "%s:%s %s %s: %s%s"
        .formatted(
            it.file(),
            it.position(),
            it.severity().word(),
            it.rule(),
            it.message(),
            it.hint().map(hint -> " (" + hint + ")").orElse(""));
  }

  private static Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("a: !!javax.script.ScriptEngineManager [x]\n", "1:4 error yaml-refused: YAML tags");
    data.put("a: &x [1]\nb: *x\n", "1:4 error yaml-refused: YAML anchors");
    data.put("a: 1\n---\nb: 2\n".repeat(50), "2:1 error yaml-refused: a second YAML document");
    data.put("a: 1\na: 2\n", "2:1 error key-twice: \"a\" is given twice");
    data.put("a: " + "[".repeat(20_000), "1:23 error yaml-refused: nested deeper than 20");
    data.put("a: " + "{b: ".repeat(20_000), "1:80 error yaml-refused: nested deeper than 20");
    data.put("just text\n", "1:1 error data-type: expected keys and values, found text");
    data.put("a: b: c\n", "1:5 error yaml-syntax: mapping values are not allowed here");
    data.put("a: x\n\tb: y\n", "2:1 error yaml-syntax: a tab");
    return data;
  }

  @Test
  void dataThatIsNoDataIsAFindingAtItsPlace() throws Exception {
    for (Map.Entry<String, String> each : data().entrySet()) {
      write("data/x.yaml", each.getKey());
      assertThat(findings())
          .as(each.getValue())
          .hasSize(1)
          .allMatch(it -> it.startsWith("data/x.yaml:" + each.getValue()));
    }
    write("data/x.yaml", "a: \"" + "x".repeat(3_000_000) + "\"\n");
    assertThat(findings()).hasSize(1).allMatch(it -> it.startsWith("data/x.yaml:1:1 error file-"));
    write("data/x.yaml", "<<: {a: 1e999999}\nb: 0000-00-00\nc: [[1], {d: 2}]\n");
    assertThat(findings()).isEmpty();
  }

  @Test
  void dataThatIsAListIsSeenByTemplatesAsInStock() throws Exception {
    write("data/x.yaml", "- one\n- two\n");
    template("<#list data.get('x.yaml').data as it>${it} </#list>");
    assertThat(findings()).isEmpty();
    assertThat(Files.readString(folder.resolve("site/a.html"))).isEqualTo("one two ");
  }

  @Test
  void noHeaderNamesAnotherFile() throws Exception {
    write("content/a.md", PAGE.formatted("uri=../../out.html\nfile=/etc/passwd\ncached=x\n"));
    assertThat(findings()).isEmpty();
    assertThat(folder.resolve("site/a.html")).exists();
    assertThat(folder.resolve("out.html")).doesNotExist();
  }

  @Test
  void aSettingOfTheWrongKindIsAFinding() throws Exception {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("index.posts_per_page=1e999999", "\"1e999999\" is no whole number below a billion");
    values.put("server.port=x", "\"x\" is no whole number below a billion");
    values.put("render.tags=perhaps", "\"perhaps\" is not one of true, false");
    values.put("site.strict=yes", "\"yes\" is not one of true, false");
    values.put("template.encoding=klingon", "\"klingon\" is no character encoding (write UTF-8)");
    values.put("date.format=soon", "\"soon\" is no date format (write it like yyyy-MM-dd)");
    values.put("content.folder=a\\u0000b", "the value of content.folder holds a control character");
    for (Map.Entry<String, String> each : values.entrySet()) {
      write("jbake.properties", each.getKey() + "\n" + SETTINGS.replace("render.tags=false\n", ""));
      assertThat(findings())
          .as(each.getKey())
          .contains("jbake.properties:1:1 error setting-value: " + each.getValue());
    }
    write("jbake.properties", SETTINGS.replace("https://example.org", "javascript:alert(1)"));
    assertThat(findings())
        .containsExactly(
            "jbake.properties:5:1 error setting-value: \"javascript:alert(1)\" is not an http or"
                + " https address (write it like https://example.org/guide/)");
  }

  @Test
  void anEscapeThatIsNoneIsAFindingAtItsPlace() throws Exception {
    write("jbake.properties", SETTINGS + "# \\uZZZZ\nx=a\\\\u \\\n  b\\uZZZZ\ny=\\u00e9\n");
    assertThat(findings())
        .containsExactly(
            "jbake.properties:8:4 error setting-escape: \\u without four hex digits (write a"
                + " backslash twice)");
    write("jbake.properties", SETTINGS + "x=" + "y".repeat(1_000_000) + "\n");
    assertThat(findings()).isEmpty();
  }

  @Test
  void aMistakeInATemplateIsToldOnceAtItsOwnLine() throws Exception {
    Map<String, String> mistakes = new LinkedHashMap<>();
    mistakes.put(
        "\n<#if (content.featured!\"no\")?boolean>x</#if>",
        "2:6 error template: (content.featured!\"no\") is the text \"no\"; ?boolean knows \"true\""
            + " and \"false\" (write (content.featured!\"no\") == \"no\"; ");
    mistakes.put(
        "<#if content.title>x</#if>",
        "1:6 error template: content.title is text where a boolean is needed (a header value is"
            + " text: write content.title == \"true\"; ");
    mistakes.put(
        "${content.missing}",
        "1:3 error template: content.missing is missing (write (content.missing)!\"\", or ask <#if"
            + " (content.missing)??>; ");
    mistakes.put(
        "<#if content.title == 1>x</#if>",
        "1:6 error template: content.title == 1 compares text with a number (a header value is"
            + " text: compare it with text in quotes, or use ?number; ");
    mistakes.put("${content.title?nosuch}", "1:17 error template: Unknown built-in: \"nosuch\" (");
    mistakes.put("<#include \"no.ftl\">", "1:1 error template: no template \"no.ftl\" (");
    mistakes.put(
        "\n  ${\"x\"?eval}",
        "2:8 error template: ?eval is not allowed: it makes template code of text (");
    for (Map.Entry<String, String> each : mistakes.entrySet()) {
      template(each.getKey());
      List<String> findings = findings();
      assertThat(findings).as(each.getKey()).hasSize(1);
      assertThat(findings.getFirst())
          .isIn(
              "templates/post.ftl:"
                  + each.getValue()
                  + "while rendering content/a.md, content/b.md)",
              "templates/post.ftl:" + each.getValue() + "while rendering content/a.md)");
    }
  }

  @Test
  void aTemplateThatCallsItselfForEverIsAFinding() throws Exception {
    template("<#macro m><@m/></#macro><@m/>");
    assertThat(findings())
        .containsExactly(
            "templates:1:1 error template: a template includes or calls itself without end (while"
                + " rendering content/a.md, content/b.md)");
  }

  @Test
  void aSyntaxErrorIsToldInTheTemplateThatHasIt() throws Exception {
    write("templates/part.ftl", "<p>\n<#if x>");
    template("<#include \"part.ftl\">");
    assertThat(findings())
        .hasSize(1)
        .allMatch(it -> it.startsWith("templates/part.ftl:2:"))
        .allMatch(it -> it.contains("You have an unclosed #if"));
  }
}
