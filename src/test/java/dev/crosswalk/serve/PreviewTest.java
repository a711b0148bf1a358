package dev.crosswalk.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.build.BuildException;
import dev.crosswalk.build.Pipeline;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that happens to the files ends the preview. */
@Timeout(120)
class PreviewTest {
  @TempDir private Path folder;
  private Path source;
  private Path page;

  @BeforeEach
  void makeTheSource() throws Exception {
    source = folder.resolve("source");
    page = source.resolve("content/page.md");
    Files.createDirectories(source.resolve("content"));
    Files.createDirectories(source.resolve("templates"));
    Files.writeString(source.resolve("jbake.properties"), "site.title=One\n");
    Files.writeString(page, "# Page\n\nThe first text.\n");
  }

  private RunningPreview open() throws Exception {
    return RunningPreview.open(RunningPreview.request(source, folder.resolve("site")));
  }

  private static void assertShows(RunningPreview preview, String text) throws IOException {
    assertThat(preview.get("/page.html").body()).contains(text);
  }

  /** The preview goes on: a good save is baked and shown. */
  private void assertRecovers(RunningPreview preview) throws Exception {
    Files.createDirectories(source.resolve("content"));
    Files.writeString(page, "# Page\n\nThe second text.\n");
    preview.await("published");
    preview.awaitQuiet();
    assertShows(preview, "The second text.");
  }

  @Test
  void aSavedPageIsShown() throws Exception {
    try (RunningPreview preview = open()) {
      assertShows(preview, "The first text.");
      assertRecovers(preview);
    }
  }

  @Test
  void theOnlyPageMayBeMovedAway() throws Exception {
    try (RunningPreview preview = open()) {
      Files.move(page, folder.resolve("page.md"));
      preview.await("failed: there is no Markdown file in " + source.resolve("content"));
      assertShows(preview, "The first text.");
      assertRecovers(preview);
    }
  }

  @Test
  void aHalfSavedPageIsAFinding() throws Exception {
    try (RunningPreview preview = open()) {
      Files.write(page, new byte[] {'#', ' ', (byte) 0xC3});
      preview.await("content/page.md: not-utf8");
      assertShows(preview, "The first text.");
      assertRecovers(preview);
    }
  }

  @Test
  void aBrokenTemplateIsAFinding() throws Exception {
    Path template = source.resolve("templates/article.ftlh");
    try (RunningPreview preview = open()) {
      Files.writeString(template, "<#if x>\n");
      preview.await("templates/article.ftlh: template");
      assertShows(preview, "The first text.");
      Files.delete(template);
      preview.await("published");
      assertRecovers(preview);
    }
  }

  @Test
  void brokenSettingsAreAFinding() throws Exception {
    Path settings = source.resolve("jbake.properties");
    try (RunningPreview preview = open()) {
      Files.writeString(settings, "site.host=\\u00zz nowhere\n");
      preview.await("jbake.properties: setting-value");
      assertShows(preview, "The first text.");
      Files.writeString(settings, "site.title=Two\n");
      preview.await("published");
      assertRecovers(preview);
    }
  }

  @Test
  void theSourceMayBeDeletedAndMadeAgain() throws Exception {
    try (RunningPreview preview = open()) {
      delete(source);
      preview.await("failed: there is no folder " + source + " to build from");
      assertShows(preview, "The first text.");
      assertRecovers(preview);
      Files.writeString(page, "# Page\n\nThe third text.\n");
      preview.await("published");
      assertShows(preview, "The third text.");
    }
  }

  @Test
  void aRemovedOutputIsMadeAgain() throws Exception {
    try (RunningPreview preview = open()) {
      preview.awaitQuiet();
      delete(folder.resolve("site"));
      preview.await("published");
      preview.await("published");
      assertShows(preview, "The first text.");
    }
  }

  @Test
  void aHugePageIsAFinding() throws Exception {
    try (RunningPreview preview = open()) {
      Files.writeString(source.resolve("content/huge.md"), "word ".repeat(2_000_000));
      preview.await("content/huge.md: file-too-large");
      assertShows(preview, "The first text.");
      Files.delete(source.resolve("content/huge.md"));
      preview.await("published");
      assertRecovers(preview);
    }
  }

  @Test
  void whateverABakeEndsWithIsOneSentence() throws Exception {
    Path file = source.resolve("content/gone.md");
    Deque<Throwable> failures =
        new ArrayDeque<>(
            List.of(
                new NoSuchFileException(file.toString()),
                new IOException(file.toString(), new NoSuchFileException(file.toString())),
                new FileSystemException("site/a.html", null, "No space left on device"),
                new IOException("No space left on device"),
                new IllegalStateException(new StackOverflowError()),
                new OutOfMemoryError("Java heap space"),
                new BuildException("the output is not ours"),
                new IllegalArgumentException("bad\nmore")));
    List<String> sentences =
        List.of(
            file + " is gone",
            file + " is gone",
            "site/a.html: No space left on device",
            "No space left on device",
            "something is nested too deeply to be baked",
            "the memory is not enough; CROSSWALK_JAVA_OPTS=-Xmx8g would allow 8 GB",
            "the output is not ours",
            "the program made a mistake, IllegalArgumentException: bad");
    boolean[] begun = {false};
    Preview.Bake bake =
        (request, progress) -> {
          if (begun[0] && !failures.isEmpty()) {
            switch (failures.removeFirst()) {
              case Exception exception -> throw exception;
              case Error error -> throw error;
              case Throwable other -> throw new IllegalStateException(other);
            }
          }
          begun[0] = true;
          return Pipeline.preview(request, progress);
        };
    try (RunningPreview preview =
        RunningPreview.open(RunningPreview.request(source, folder.resolve("site")), bake)) {
      assertThat(preview.next()).isEqualTo("published");
      for (String sentence : sentences) {
        Files.writeString(page, "# Page\n\nBefore: " + sentence + "\n");
        preview.await("failed: " + sentence);
        assertShows(preview, "The first text.");
      }
      assertRecovers(preview);
    }
  }

  @Test
  void aFailingFirstBakeIsExplainedUntilThereIsAGoodOne() throws Exception {
    Files.writeString(source.resolve("jbake.properties"), "site.host=<b>nowhere</b>\n");
    try (RunningPreview preview = open()) {
      assertThat(preview.next()).isEqualTo("jbake.properties: setting-value");
      assertThat(preview.get("/page.html").status()).isEqualTo(503);
      assertThat(preview.get("/page.html").field("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none';");
      assertThat(preview.get("/").body())
          .contains("error[setting-value]: &quot;&lt;b&gt;nowhere&lt;/b&gt;&quot; is not an http")
          .doesNotContain("<b>");
      Files.delete(page);
      Files.writeString(source.resolve("jbake.properties"), "site.title=Two\n");
      preview.await("failed: there is no Markdown file in " + source.resolve("content"));
      assertThat(preview.get("/").body()).contains("<p>there is no Markdown file in ");
      assertRecovers(preview);
    }
  }

  @Test
  void anEmptyFolderWaitsForItsFirstPage() throws Exception {
    Files.delete(page);
    try (RunningPreview preview = open()) {
      assertThat(preview.next()).startsWith("failed: there is no Markdown file in ");
      assertThat(preview.get("/page.html").status()).isEqualTo(503);
      assertRecovers(preview);
    }
  }

  @Test
  void aSourceThatIsNoFolderIsAWrongCommand() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(
            () -> RunningPreview.open(RunningPreview.request(missing, folder.resolve("site"))))
        .isInstanceOf(BuildException.class)
        .hasMessage("there is no folder " + missing + " to build from");
  }

  @Test
  void anOutputThatDoesNotFitIsAWrongCommand() {
    assertThatThrownBy(() -> RunningPreview.open(RunningPreview.request(source, source)))
        .isInstanceOf(BuildException.class);
  }

  @Test
  void whatChangesWhileABakeRunsIsBakedNext() throws Exception {
    boolean[] edited = {false};
    Preview.Bake bake =
        (request, progress) -> {
          var report = Pipeline.preview(request, progress);
          if (!edited[0]) {
            edited[0] = true;
            Files.writeString(page, "# Page\n\nWritten meanwhile.\n");
          }
          return report;
        };
    try (RunningPreview preview =
        RunningPreview.open(RunningPreview.request(source, folder.resolve("site")), bake)) {
      preview.await("published");
      preview.await("published");
      assertShows(preview, "Written meanwhile.");
    }
  }

  @Test
  void settingsMayMoveTheOutput() throws Exception {
    var request =
        new dev.crosswalk.build.BuildRequest(
            source,
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            false,
            2,
            java.time.InstantSource.system());
    try (RunningPreview preview = RunningPreview.open(request)) {
      preview.await("published");
      Files.writeString(source.resolve("jbake.properties"), "destination.folder=public\n");
      preview.await("published");
      preview.awaitQuiet();
      assertThat(source.resolve("public/page.html")).exists();
      assertRecovers(preview);
    }
  }

  private static void delete(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
