package dev.crosswalk.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.markdown.ParsedSite;
import dev.crosswalk.markdown.Sites;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Workers;
import dev.crosswalk.read.Reading;
import dev.crosswalk.read.SettingsOverrides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A site with one mistake of each usual kind: each is found, in one run, where it stands. */
class BrokenSiteTest {
  @Test
  void everyMistakeIsFoundAtItsPlace() throws Exception {
    Path root = Path.of("src/test/resources/check/broken");
    Result<Settings> settings = Reading.settings(root, SettingsOverrides.NONE);
    Result<Sources> sources = Reading.sources(root, settings.value(), Workers.NONE);
    Result<ParsedSite> parsed = Sites.parse(settings.value(), sources.value());
    List<Diagnostic> findings = new ArrayList<>(settings.diagnostics());
    findings.addAll(sources.diagnostics());
    findings.addAll(parsed.diagnostics());
    findings.addAll(Checks.run(parsed.value().site()));
    Collections.sort(findings);
    assertThat(findings).hasSize(25).allMatch(Diagnostic::isError);
    assertThat(findings.stream().map(BrokenSiteTest::shown).toList())
        .containsExactly(
            "articles/bad-date.md:3:7 date-invalid: no such date: 2021-13-45 (write year-month-day)",
            "articles/bad-yaml.md:2:16 yaml-syntax: mapping values are not allowed here (a text that holds a colon needs quotes)",
            "articles/broken-link.md:7:25 link-broken: no page \"setup.md\" (did you mean \"set-up.md\"?)",
            "articles/broken-slug.md:9:18 link-broken: no page \"setup\" (did you mean \"set-up\"?)",
            "articles/empty.md:1:1 page-empty: the page has no text",
            "articles/first-level.md:7:1 heading-one: a heading of level 1 in the body (the title is the only one: use ##)",
            "articles/link-to-draft.md:7:7 link-draft: \"a-draft\" is a draft and not part of the site",
            "articles/missing-alt.md:7:11 image-alt: the image has no alternative text (write ![what it shows](file))",
            "articles/missing-anchor.md:7:26 anchor-missing: no heading \"#first-step\" in content/articles/set-up.md (did you mean \"#first-steps\"?)",
            "articles/missing-image.md:7:14 image-missing: no image \"articles/rael.png\" (did you mean \"real.png\"?)",
            "articles/no-summary.md:1:1 front-matter-missing: summary is missing",
            "articles/not-utf8.md:7:4 not-utf8: byte 0xE9 is not valid UTF-8 (save the file as UTF-8)",
            "articles/script-link.md:7:14 link-refused: \"javascript:\" links are not allowed",
            "articles/set-up.md:2:9 title-duplicate: \"The page set-up\" is also the title of content/articles/same-title.md",
            "articles/skipped-level.md:11:1 heading-skipped: level 4 follows level 2 (use ###)",
            "articles/unknown-author.md:5:11 author-unknown: no author \"crosswalks\" (did you mean \"crosswalk\"?)",
            "articles/unknown-fact.md:7:18 fact-unknown: no fact \"grab-core\" (did you mean \"grab-cores\"?)",
            "articles/unknown-key.md:5:1 front-matter-key: unknown key \"updatd\" (did you mean \"updated\"?)",
            "articles/unknown-see.md:5:15 see-unknown: no page \"setup\" (did you mean \"set-up\"?)",
            "articles/unknown-tag.md:5:15 tag-unknown: no tag \"tokoi\" (did you mean \"tokio\"?)",
            "articles/unknown-topic.md:5:10 topic-unknown: no topic \"error\" (did you mean \"errors\"?)",
            "articles/wrong-level.md:5:8 front-matter-value: \"beginer\" is not one of beginner, intermediate, advanced (did you mean \"beginner\"?)",
            "articles/wrong-type.md:5:7 front-matter-type: expected a list, found text (write [one, two])",
            "guides/twin.md:1:1 slug-duplicate: the slug \"twin\" is taken by content/articles/twin.md (rename one of the files)",
            "patterns/errors/no-pitfall.md:1:1 card-section: the section \"Pitfall\" is missing (put ## Pitfall after ## What changes)");
  }

  private static String shown(Diagnostic it) {
    return "%s:%s %s: %s%s"
        .formatted(
            it.file().substring("content/".length()),
            it.position(),
            it.rule(),
            it.message(),
            it.hint().map(hint -> " (" + hint + ")").orElse(""));
  }
}
