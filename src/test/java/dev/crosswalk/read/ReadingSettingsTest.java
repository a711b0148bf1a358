package dev.crosswalk.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingSettingsTest {
  @TempDir Path root;

  private Result<Settings> settings(String text) throws Exception {
    Files.writeString(root.resolve("jbake.properties"), text);
    return Reading.settings(root, SettingsOverrides.NONE);
  }

  private static List<String> shown(List<Diagnostic> findings) {
    return findings.stream()
        .map(it ->
            it.file()
                + ":"
                + it.position()
                + " "
                + it.severity().word()
                + " "
                + it.rule()
                + " "
                + it.message()
                + it.hint().map(hint -> " (" + hint + ")").orElse(""))
        .toList();
  }

  @Test
  void aFolderWithoutSettingsGetsDefaults() throws Exception {
    Settings settings = Reading.settings(root, SettingsOverrides.NONE).value();
    assertThat(settings.title()).isEqualTo(root.getFileName().toString());
    assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080/");
    assertThat(settings.theme()).isTrue();
    assertThat(settings.highlight()).isTrue();
    assertThat(settings.anchors()).isTrue();
    assertThat(settings.strict()).isFalse();
  }

  @Test
  void nothingIsInterpolated() throws Exception {
    Result<Settings> read =
        settings("site.title=${env:HOME} ${file:/etc/passwd}\nother=${site.title}\n");
    assertThat(read.value().title()).isEqualTo("${env:HOME} ${file:/etc/passwd}");
    assertThat(read.value().properties()).containsEntry("other", "${site.title}");
    assertThat(read.diagnostics()).isEmpty();
  }

  @Test
  void anUnknownKeyOfAStrictSiteIsAnError() throws Exception {
    assertThat(
            shown(
                settings("site.strict=true\n  site.tilte=A\ntemplate.card.file=x\n").diagnostics()))
        .containsExactly(
            "jbake.properties:2:3 error setting-unknown unknown key \"site.tilte\""
                + " (did you mean \"site.title\"?)");
  }

  @Test
  void aJbakeProjectMayHaveKeysOfItsOwn() throws Exception {
    Result<Settings> read = settings("my.key=1\nlong=a\\\n  b\n# c=d\n");
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().properties()).containsEntry("my.key", "1").containsEntry("long", "ab");
  }

  @Test
  void aKeyThatIsGivenTwiceIsAWarning() throws Exception {
    assertThat(shown(settings("a=1\na=2\n").diagnostics()))
        .containsExactly(
            "jbake.properties:2:1 warning setting-twice \"a\" is set twice (the last one counts)");
  }

  @Test
  void valuesOfTheWrongFormAreErrors() throws Exception {
    assertThat(shown(settings("site.host=example.org\nmarkdown.anchors=yes\n").diagnostics()))
        .containsExactly(
            "jbake.properties:1:1 error setting-value \"example.org\" is not an http or https"
                + " address (write it like https://example.org/guide/)",
            "jbake.properties:2:1 error setting-value \"yes\" is not one of true, false");
  }

  @Test
  void theBaseUrlOfTheCommandLineWinsAndEndsWithASlash() throws Exception {
    Files.writeString(root.resolve("jbake.properties"), "site.host=https://a.example");
    SettingsOverrides overrides =
        new SettingsOverrides(Optional.of("https://b.example/x"), Optional.empty(), true);
    Settings settings = Reading.settings(root, overrides).value();
    assertThat(settings.baseUrl()).isEqualTo("https://b.example/x/");
    assertThat(settings.drafts()).isTrue();
  }

  @Test
  void aProjectWithFreemarkerTemplatesIsRenderedWithThem() throws Exception {
    Files.createDirectory(root.resolve("templates"));
    Files.writeString(root.resolve("templates/page.ftl"), "");
    Settings settings = settings("").value();
    assertThat(settings.theme()).isFalse();
    assertThat(settings.highlight()).isFalse();
    assertThat(settings.anchors()).isFalse();
  }

  @Test
  void theOlderFileWins() throws Exception {
    Files.writeString(root.resolve("custom.properties"), "site.title=Older");
    assertThat(settings("site.title=Newer").value().title()).isEqualTo("Older");
  }

  @Test
  void anOutputFolderInsideTheSourceIsKnownToTheWalk() throws Exception {
    SettingsOverrides overrides =
        new SettingsOverrides(Optional.empty(), Optional.of(root.resolve("out/site")), false);
    assertThat(Reading.settings(root, overrides).value().properties())
        .containsEntry("destination.folder", "out/site");
  }
}
