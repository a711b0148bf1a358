package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves a page out, whatever its header is written in and whatever the project is. */
class DraftsTest {
  private static final Map<String, String> DEFAULTS =
      Map.of("default.type", "page", "default.status", "published");

  private static final List<Settings> MODES = List.of(Sites.loose(), Sites.jbake(DEFAULTS));

  private static final List<String> LEFT_OUT =
      List.of(
          "draft: true",
          "Draft: True",
          "DRAFT: TRUE",
          "draft: yes",
          "draft: on",
          "draft: y",
          "draft: 1",
          "draft: \"true\"",
          "draft: 'yes'",
          "is_draft: true",
          "unpublished: true",
          "published: false",
          "Published: No",
          "publish: false",
          "publish: \"0\"",
          "published: off",
          "status: draft",
          "status: Draft",
          "Status: \" unpublished \"",
          "status: private");

  private static final List<String> SHOWN =
      List.of(
          "draft: false",
          "draft: no",
          "draft: off",
          "draft: 0",
          "draft: \"false\"",
          "published: true",
          "published: 2024-05-06",
          "publish: yes",
          "status: published",
          "status: Published");

  private static Stream<String> leftOut() {
    return LEFT_OUT.stream();
  }

  private static Stream<String> shown() {
    return SHOWN.stream();
  }

  /** The same key in each style of header. */
  private static List<String> headers(String line) {
    String key = line.substring(0, line.indexOf(':'));
    String value = line.substring(line.indexOf(':') + 1).strip();
    boolean literal = List.of("true", "false", "0", "1").contains(value);
    String quoted = literal || value.startsWith("\"") ? value : "\"" + bare(value) + "\"";
    return List.of(
        "---\n" + line + "\n---\nText",
        "\n \n---\ntitle: A\n" + line + " # why\n--- \nText",
        "+++\n" + key + " = " + quoted + "\n+++\nText",
        "---toml\n" + key + " = " + quoted + "\n---\nText",
        "{\n\t\"title\": \"A\",\n\t\"" + key + "\": " + quoted + "\n}\nText",
        "---json\n{\"" + key + "\": " + quoted + "}\n---\nText",
        ";;;\n\"" + key + "\": " + quoted + "\n;;;\nText",
        "type=page\n" + key + " = " + bare(value) + " \n~~~~~~\nText");
  }

  private static String bare(String value) {
    return value.replaceAll("[\"']", "");
  }

  @ParameterizedTest
  @MethodSource("leftOut")
  void aDraftIsLeftOut(String line) {
    for (Settings mode : MODES) {
      for (String text : headers(line)) {
        ParsedSite site = Sites.parse(mode, Map.of("a.md", text)).value();
        assertThat(site.site().pages()).as(text).isEmpty();
        assertThat(site.drafts()).as(text).isEqualTo(1);
        assertThat(site.good()).as(text).isZero();
        Page asked =
            Sites.parse(Sites.withDrafts(mode), Map.of("a.md", text))
                .value()
                .site()
                .pages()
                .getFirst();
        assertThat(asked.meta().draft()).as(text).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shown")
  void whatIsNoDraftIsShown(String line) {
    for (Settings mode : MODES) {
      for (String text : headers(line)) {
        Result<ParsedSite> parsed = Sites.parse(mode, Map.of("a.md", text));
        assertThat(parsed.diagnostics()).as(text).isEmpty();
        assertThat(parsed.value().site().pages()).as(text).hasSize(1);
        assertThat(parsed.value().site().pages().getFirst().body().html())
            .as(text)
            .isEqualTo("<p>Text</p>");
      }
    }
  }

  @Test
  void aValueThatIsNeitherYesNorNoIsAnErrorAndNoPage() {
    assertError("draft: maybe", "2:8 error draft-value: draft is \"maybe\"", "draft");
    assertError("draft: [true]", "2:8 error draft-value: draft is a list", "draft");
    assertError("draft: {a: b}", "2:8 error draft-value: draft is keys and values", "draft");
    assertError("Draft:", "2:1 error draft-value: Draft has no value", "Draft");
    assertError("draft: ''", "2:1 error draft-value: draft has no value", "draft");
    assertError("draft: 2", "2:8 error draft-value: draft is \"2\"", "draft");
    assertError("published: soon", "2:12 error draft-value: published is \"soon\"", "published");
  }

  private static void assertError(String line, String finding, String key) {
    for (Settings mode : MODES) {
      Result<ParsedSite> parsed =
          Sites.parse(mode, Map.of("a.md", "---\n" + line + "\n---\nText\n"));
      assertThat(Sites.shown(parsed.diagnostics()))
          .containsExactly(
              "content/a.md:%s (write %s: true or %2$s: false)".formatted(finding, key));
      assertThat(parsed.value().site().pages()).isEmpty();
      assertThat(parsed.value().withErrors()).containsExactly("content/a.md");
      assertThat(parsed.value().drafts()).isZero();
    }
  }

  @Test
  void aStatusOfOtherThingsHidesNoPageOfAPlainFolder() {
    Result<ParsedSite> parsed =
        Sites.parse(Sites.loose(), Map.of("a.md", "---\nstatus: accepted\n---\nText\n"));
    assertThat(parsed.diagnostics()).isEmpty();
    assertThat(parsed.value().good()).isEqualTo(1);
  }

  @Test
  void aStatusThatJbakeDoesNotKnowIsAnErrorInItsProjects() {
    Result<ParsedSite> parsed =
        Sites.parse(
            Sites.jbake(Map.of()), Map.of("a.md", "type=post\nstatus= publihsed\n~~~~~~\nText\n"));
    assertThat(Sites.shown(parsed.diagnostics()))
        .containsExactly(
            "content/a.md:2:9 error draft-value: status \"publihsed\" is not one of published,"
                + " published-date, draft (did you mean \"published\"?)");
    assertThat(parsed.value().site().pages()).isEmpty();
  }

  @Test
  void aPageForADayThatIsNotGivenIsAnError() {
    assertThat(
            Sites.shown(
                Sites.parse(
                        Sites.jbake(Map.of()),
                        Map.of("a.md", "type=post\nstatus=published-date\n~~~~~~\nText\n"))
                    .diagnostics()))
        .containsExactly(
            "content/a.md:2:8 error draft-value: status published-date without a date");
  }

  @Test
  void aKeyThatIsNearlyOneIsAWarning() {
    for (String line : List.of("drfat: true", "darft: yes", "dratf: 1")) {
      assertThat(
              Sites.shown(
                  Sites.parse(Sites.loose(), Map.of("a.md", "---\n" + line + "\n---\nText\n"))
                      .diagnostics()))
          .containsExactly(
              "content/a.md:2:1 warning front-matter-key: unknown key \"%s\" (did you mean"
                      .formatted(line.substring(0, 5))
                  + " \"draft\"?)");
    }
    assertThat(
            Sites.shown(
                Sites.parse(
                        Sites.jbake(DEFAULTS),
                        Map.of("a.md", "type=page\npublihsed=false\n~~~~~~\nText\n"))
                    .diagnostics()))
        .containsExactly(
            "content/a.md:2:1 warning front-matter-key: unknown key \"publihsed\" (did you mean"
                + " \"published\"?)");
  }

  @Test
  void whatIsNestedSaysNothingOfThePage() {
    for (String line : List.of("params: {draft: true}", "extra: {published: false}")) {
      assertThat(Sites.page("---\n" + line + "\n---\nText\n").meta().draft()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"_drafts/a.md", "blog/_drafts/2024/a.md", "_Drafts/a.md"})
  void whatLiesInJekyllsFolderIsADraft(String path) {
    for (Settings mode : MODES) {
      ParsedSite site = Sites.parse(mode, Map.of(path, "# A\n\nText\n")).value();
      assertThat(site.site().pages()).isEmpty();
      assertThat(site.drafts()).isEqualTo(1);
    }
  }

  @Test
  void aDraftsTitleIsNotToldByALinkToIt() {
    Result<ParsedSite> parsed =
        Sites.parse(
            Sites.loose(),
            Sites.files(
                "a.md", "See [[plan]].\n", "plan.md", "---\ntitle: Secret\ndraft: true\n---\nx"));
    assertThat(parsed.value().site().pages().getFirst().body().html())
        .doesNotContain("Secret")
        .contains("plan");
  }

  @Test
  void aDraftsTagsAndAuthorsAreNotThoseOfTheSite() {
    ParsedSite site =
        Sites.parse(
                Sites.loose(),
                Sites.files(
                    "a.md", "---\ntags: [one]\nauthor: Ann\n---\nText\n",
                    "b.md", "---\ntags: [two]\nauthor: Bob\ndraft: true\n---\nText\n"))
            .value();
    assertThat(site.site().vocabulary().tags()).extracting(tag -> tag.id()).containsExactly("one");
    assertThat(site.site().vocabulary().authors())
        .extracting(author -> author.id())
        .containsExactly("Ann");
  }
}
