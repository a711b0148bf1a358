package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a folder is published beside its pages, as the command says it. */
class PublishedBesidePagesTest {
  private static final String LEFT_OUT =
      "3 files are not Markdown and were left out: .adoc 1, .go 1, .html 1"
          + " (AsciiDoc is not supported)\n";

  @TempDir private Path folder;

  @BeforeEach
  void aFolderOfManyKinds() throws Exception {
    write("a.md", "# A\n\n[go](main.go) [demo](demo.html) [b](b.mdx) ![d](d.svg)\n");
    write("b.mdx", "import X from 'x'\n\n# B\n\nText of MDX.\n");
    write("main.go", "package main\n");
    write("other.go", "package other\n");
    write("demo.html", "<script>alert(1)</script>\n");
    write("old.adoc", "= Old\n");
    write(
        "d.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- x&#45; --><path d=\"M0 0\"/></svg>");
    write("bad.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
  }

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve("notes").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void filesThatAreNotReadAreCountedInOneLine() {
    CommandRun run = CommandRun.in(folder, "build", "--source", "notes", "--output", "out");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains(LEFT_OUT).contains("2 pages read, 2 baked, 2 indexed");
    assertThat(CommandRun.in(folder, "check", "--source", "notes").err()).contains(LEFT_OUT);
    assertThat(CommandRun.in(folder, "check", "--source", "notes", "--json").out())
        .contains("\"filesLeftOut\":{\".adoc\":1,\".go\":1,\".html\":1}");
  }

  @Test
  void aLinkedFileIsPublishedIfItsKindIsAllowed() {
    CommandRun run = CommandRun.in(folder, "build", "--source", "notes", "--output", "out");
    assertThat(folder.resolve("out/main.go")).hasContent("package main\n");
    assertThat(folder.resolve("out/other.go")).doesNotExist();
    assertThat(folder.resolve("out/demo.html")).doesNotExist();
    assertThat(run.err()).contains("a.md:3:22: warning[link-broken]: \"demo.html\"");
  }

  @Test
  void drawingsAreWrittenAnewAndActiveOnesAreNot() {
    CommandRun run = CommandRun.in(folder, "build", "--source", "notes", "--output", "out");
    assertThat(folder.resolve("out/d.svg")).content().contains("<path").doesNotContain("<!--");
    assertThat(folder.resolve("out/bad.svg")).doesNotExist();
    assertThat(run.err()).contains("bad.svg:1:41: warning[svg-active]");
  }

  @Test
  void pagesOfMdxAreRead() {
    CommandRun.in(folder, "build", "--source", "notes", "--output", "out");
    assertThat(folder.resolve("out/b.html"))
        .content()
        .contains("Text of MDX.")
        .doesNotContain("import X");
    assertThat(folder.resolve("out/a.html")).content().contains("href=\"b.html\"");
  }
}
