package dev.crosswalk.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Order.Included;
import dev.crosswalk.model.Project.Tool;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other generators' settings say, however odd they are. */
class ForeignProjectTest {
  @TempDir private Path root;

  private void write(String path, String text) throws Exception {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Result<Settings> settings() throws Exception {
    return Reading.settings(root, SettingsOverrides.NONE);
  }

  private Sources sources() throws Exception {
    return Reading.sources(root, settings().value(), Workers.NONE).value();
  }

  private static List<String> shown(List<Diagnostic> findings) {
    return findings.stream()
        .map(
            it -> it.file() + ":" + it.position() + " " + it.severity().word() + " " + it.message())
        .toList();
  }

  @Test
  void theBooksFolderIsTheContentAndItsReadmeIsNoPage() throws Exception {
    write("book.toml", "[book]\ntitle = \"T\"\nsrc = \"text/en\"\n");
    write("README.md", "# No page\n");
    write("text/en/a.md", "# A\n");
    assertThat(settings().value().title()).isEqualTo("T");
    assertThat(sources().pages()).extracting(Source::contentPath).containsExactly("a.md");
  }

  @Test
  void ourOwnSettingsWin() throws Exception {
    write("book.toml", "[book]\ntitle = \"T\"\n");
    write("jbake.properties", "site.title=Mine\ncontent.folder=pages\n");
    write("src/a.md", "# A\n");
    write("pages/b.md", "# B\n");
    assertThat(settings().value().title()).isEqualTo("Mine");
    assertThat(sources().pages()).extracting(Source::contentPath).containsExactly("b.md");
  }

  @Test
  void aFolderOutsideIsAFindingAndNotRead() throws Exception {
    write("mkdocs.yml", "site_name: T\ndocs_dir: ../elsewhere\n");
    write("a.md", "# A\n");
    Result<Settings> settings = settings();
    assertThat(shown(settings.diagnostics()))
        .containsExactly(
            "mkdocs.yml:1:1 warning the folder of the texts, \"../elsewhere\", is none below this"
                + " one");
    assertThat(sources().pages()).extracting(Source::contentPath).containsExactly("a.md");
  }

  @Test
  void brokenSettingsAreAFindingAtTheirPlace() throws Exception {
    write("book.toml", "[book]\ntitle = \n");
    write("src/a.md", "# A\n");
    assertThat(shown(settings().diagnostics()))
        .containsExactly("book.toml:2:9 warning Unexpected end of line");
    assertThat(sources().pages()).hasSize(1);
  }

  @Test
  void wrongTypesAreNothing() throws Exception {
    write("book.toml", "book = 3\n");
    write("src/a.md", "# A\n");
    assertThat(settings().diagnostics()).isEmpty();
    assertThat(settings().value().project().tool()).isEqualTo(Tool.MDBOOK);
  }

  @Test
  void deepTomlEndsNothing() throws Exception {
    write("book.toml", "a = " + "[".repeat(20_000));
    write("src/a.md", "# A\n");
    assertThat(settings().diagnostics()).hasSize(1);
  }

  @Test
  void tagsAreNeverObeyedAndAliasesMultiplyNothing() throws Exception {
    StringBuilder yaml = new StringBuilder("site_name: !!java.net.URL [T]\na0: &a0 [x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    write("mkdocs.yml", yaml + "nav: *a39\n");
    write("docs/a.md", "# A\n");
    assertThat(settings().diagnostics()).isEmpty();
    assertThat(settings().value().title()).isEqualTo(root.getFileName().toString());
    assertThat(sources().order().nav()).isEmpty();
  }

  @Test
  void deepYamlEndsNothing() throws Exception {
    write("mkdocs.yml", "site_name: T\nnav: " + "[".repeat(5_000) + "]".repeat(5_000));
    write("docs/a.md", "# A\n");
    assertThat(settings().value().title()).isEqualTo("T");
  }

  @Test
  void aStrictSiteIsNoForeignProject() throws Exception {
    write("jbake.properties", "site.strict=true\n");
    write("book.toml", "[book]\ntitle = \"T\"\n");
    write("src/a.md", "# A\n");
    assertThat(settings().value().project().tool()).isEqualTo(Tool.NONE);
  }

  @Test
  void includedFilesAreReadOnceEachAndNeverThroughALink() throws Exception {
    write("book.toml", "");
    write("src/a.md", "{{#include ../l/one.rs}}{{#include link}}{{#include dir/in}}");
    write("src/b.md", "{{#include ../../outside}}{{#include ../.git/config}}{{#include bin}}");
    write("l/one.rs", "{{#include two.rs:x}}");
    write("l/two.rs", "two");
    write(".git/config", "secret");
    Files.createSymbolicLink(root.resolve("src/link"), root.resolve("l/two.rs"));
    Files.createSymbolicLink(root.resolve("src/dir"), root.resolve("l"));
    Files.write(root.resolve("src/bin"), new byte[] {(byte) 0xFF});
    String linked = "is or lies behind a symbolic link; none is followed";
    assertThat(sources().order().included())
        .containsOnly(
            java.util.Map.entry("l/one.rs", new Included.Text("{{#include two.rs:x}}")),
            java.util.Map.entry("l/two.rs", new Included.Text("two")),
            java.util.Map.entry("src/link", new Included.Refused(linked)),
            java.util.Map.entry("src/dir/in", new Included.Refused(linked)),
            java.util.Map.entry(
                "src/bin", new Included.Refused("cannot be read: byte 0xFF is not valid UTF-8")));
  }
}
