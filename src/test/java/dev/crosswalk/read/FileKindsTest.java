package dev.crosswalk.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.read.FileKinds.Fate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindsTest {
  private static final FileKinds KINDS = new FileKinds(Set.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.png", "a.JPG", "a.b.webp", "a.svg", "a.woff2", "a.ttf", "a.pdf", "a.txt", "a.csv",
        "a.zip", "a.tar.gz", "a.tgz", "a.csv.gz", "a.mp4", "a.webm", "a.mp3", "a.ogg", "a.ico",
        "node.js.png"
      })
  void picturesFontsTextsAndArchivesArePublished(String name) {
    assertThat(KINDS.of(name)).isEqualTo(new Fate.Shown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "main.go",
        "lib.rs",
        "a.json",
        "Cargo.toml",
        "a.yaml",
        "a.sh",
        "LICENSE",
        "LICENSE-MIT",
        "Makefile",
        "Dockerfile",
        "a.d.ts",
        "a.ipynb",
        "go.sum"
      })
  void codeAndNoticesArePublishedIfLinked(String name) {
    assertThat(KINDS.of(name)).isEqualTo(new Fate.IfLinked());
  }

  @ParameterizedTest
  @CsvSource({
    "a.html,.html",
    "a.HTM,.htm",
    "a.xhtml,.xhtml",
    "a.xht,.xht",
    "a.shtml,.shtml",
    "a.xml,.xml",
    "a.xsl,.xsl",
    "a.rss,.rss",
    "a.js,.js",
    "a.mjs,.mjs",
    "a.css,.css",
    "a.svgz,.svgz",
    "a.swf,.swf",
    "a.hta,.hta",
    "a.mht,.mht",
    "a.php,.php",
    "a.svg.html,.html",
    "a.php.png,.php",
    "a.PHP.txt,.php",
    "a.shtml.zip,.shtml",
    "a.html.gz,.html.gz",
    "a.svg.gz,.svg.gz",
    "a.js.br,.js.br",
  })
  void whatBrowsersOrServersRunIsNeverPublished(String name, String ending) {
    assertThat(KINDS.of(name))
        .isEqualTo(new Fate.Never(ending + " files may run scripts; " + FileKinds.PUBLISHED));
  }

  @Test
  void whatIsUnknownIsNotPublished() {
    assertThat(KINDS.of("a.dat")).isEqualTo(new Fate.Never(FileKinds.PUBLISHED));
    assertThat(KINDS.of("a.wasm")).isEqualTo(new Fate.Never(FileKinds.PUBLISHED));
    assertThat(KINDS.of("_headers"))
        .isEqualTo(
            new Fate.Never(
                "a file without an ending may be taken for HTML; " + FileKinds.PUBLISHED));
    assertThat(KINDS.of("a.adoc"))
        .isEqualTo(new Fate.Never(".adoc pages are not read; only Markdown is"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.html.", "a.html ", "a.png.", "a.png ", "a.txt\u00a0\u2003"})
  void aNameWithADotOrASpaceAtItsEndIsNotPublished(String name) {
    assertThat(KINDS.of(name)).isInstanceOf(Fate.Never.class);
  }

  @Test
  void theOwnerListsKindsButNoneThatRuns() {
    FileKinds kinds = new FileKinds(FileKinds.listed(".wasm, dat;.HTML"));
    assertThat(kinds.of("a.wasm")).isEqualTo(new Fate.Shown());
    assertThat(kinds.of("a.dat")).isEqualTo(new Fate.Shown());
    assertThat(kinds.of("a.html")).isInstanceOf(Fate.Never.class);
  }
}
