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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A settings file leads nowhere outside its own folder. */
class FolderSettingsTest {
  @TempDir private Path root;

  private Result<Settings> settings(String text) throws Exception {
    Files.writeString(root.resolve("jbake.properties"), text);
    return Reading.settings(root, SettingsOverrides.NONE);
  }

  private static List<String> shown(Result<Settings> read) {
    return read.diagnostics().stream()
        .map(it -> it.position() + " " + it.rule() + " " + it.message())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asset.folder",
        "content.folder",
        "data.folder",
        "destination.folder",
        "template.folder"
      })
  void aSettingThatLeadsOutsideIsAnErrorAndNotUsed(String key) throws Exception {
    Result<Settings> read = settings("site.title=T\n " + key + " = a/../../b\n");
    assertThat(shown(read))
        .containsExactly("2:2 setting-outside \"a/../../b\" leads out of the source folder");
    assertThat(read.diagnostics()).allMatch(Diagnostic::isError);
    assertThat(read.value().properties()).doesNotContainKey(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/etc", "..", "../", "a/../..", "./../x"})
  void soIsEveryWayOut(String value) throws Exception {
    assertThat(shown(settings("content.folder=" + value + "\n")))
        .containsExactly("1:1 setting-outside \"" + value + "\" leads out of the source folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"public", "./public", "a/../public", "..public", "a/b/c", "."})
  void aFolderInsideIsNone(String value) throws Exception {
    assertThat(settings("destination.folder=" + value + "\n").diagnostics()).isEmpty();
  }

  @Test
  void anAbsoluteFolderInsideIsNone() throws Exception {
    assertThat(settings("content.folder=" + root.resolve("docs") + "\n").diagnostics()).isEmpty();
  }

  @Test
  void aWayThroughALinkIsAnError() throws Exception {
    Files.createDirectory(root.resolve("real"));
    Files.createSymbolicLink(root.resolve("link"), Path.of("real"));
    assertThat(shown(settings("content.folder=link/docs\n")))
        .containsExactly("1:1 setting-outside \"link/docs\" leads through the symbolic link link");
  }

  @Test
  void whatIsNoPathIsAnError() throws Exception {
    assertThat(shown(settings("content.folder=a\\u0000b\n")))
        .containsExactly("1:1 setting-value the value of content.folder holds a control character");
  }

  @Test
  void theCommandLineMayNameAnyOutput() throws Exception {
    Files.writeString(root.resolve("jbake.properties"), "destination.folder=../x\n");
    Path output = root.resolveSibling("elsewhere");
    SettingsOverrides overrides =
        new SettingsOverrides(Optional.empty(), Optional.of(output), false);
    Result<Settings> read = Reading.settings(root, overrides);
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().properties()).doesNotContainKey("destination.folder");
  }

  @Test
  void templatesThatAreALinkAreAnErrorOfAProject() throws Exception {
    Files.createDirectory(root.resolve("real"));
    Files.createSymbolicLink(root.resolve("templates"), Path.of("real"));
    assertThat(shown(settings("site.title=T\n")))
        .containsExactly("1:1 symlink is a symbolic link; none is followed");
  }
}
