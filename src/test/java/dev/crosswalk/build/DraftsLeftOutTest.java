package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No byte of what is published comes from a draft: not its title, text, tag, author or name. */
class DraftsLeftOutTest {
  private static final Path JBAKE = Path.of("src/test/resources/jbake/project");

  /** In every part of a draft; no word is near it. */
  private static final String WORD = "zyxqv";

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("source").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private BuildReport build(boolean drafts) throws Exception {
    BuildReport report =
        Pipeline.build(
            new BuildRequest(
                folder.resolve("source"),
                Optional.of(folder.resolve("site")),
                Optional.of("https://example.org/"),
                drafts,
                2,
                InstantSource.system()),
            _ -> {});
    assertThat(report.diagnostics()).filteredOn(it -> it.isError() || !drafts).isEmpty();
    assertThat(report.pagesRead())
        .isEqualTo(report.pagesOut() + report.draftsLeftOut() + report.pagesWithErrors());
    return report;
  }

  /** Published files that hold the word, in their name or packed in them. */
  private List<String> leaks() throws IOException {
    List<String> leaks = new ArrayList<>();
    Path site = folder.resolve("site");
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = site.relativize(file).toString();
        if ((name + text(file)).toLowerCase(Locale.ROOT).contains(WORD)) {
          leaks.add(name);
        }
      }
    }
    return leaks;
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    boolean packed = bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
    if (packed) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void aPlainFolderTellsNothingOfItsDrafts() throws Exception {
    write("a.md", "---\ntitle: A\ntags: [one]\ndate: 2024-01-01\n---\nSee [b](b.md).\n");
    write("b.md", "---\ntitle: B\ntags: [one]\ndate: 2024-01-03\n---\nText of b.\n");
    String text =
        "%s\ntext zyxqv zyxqvtext\n\n## The zyxqvheading\n\n```go\nfunc Zyxqvcode() {}\n```\n";
    List<String> headers =
        List.of(
            "---\ntitle: Zyxqv\ntags: [zyxqvtag, one]\nauthor: Zyxqv\ndate: 2024-01-02\n"
                + "aliases: [/zyxqvalias/]\ndraft: true\n---",
            "+++\ntitle = \"Zyxqv\"\ntags = [\"zyxqvtag\"]\ndraft = true\n+++",
            "{\"title\": \"Zyxqv\", \"tags\": [\"zyxqvtag\"], \"published\": \"no\"}",
            "title=Zyxqv\ntags=zyxqvtag,one\ntype=post\nstatus=Draft\n~~~~~~",
            "\n---\ntitle: Zyxqv\nstatus: unpublished\n---");
    for (int i = 0; i < headers.size(); i++) {
      write("zyxqv" + i + ".md", text.formatted(headers.get(i)));
    }
    write("_drafts/zyxqv.md", text.formatted("# Zyxqv"));
    write("_drafts/zyxqv.png", "zyxqv");
    BuildReport report = build(false);
    assertThat(report.draftsLeftOut()).isEqualTo(6);
    assertThat(report.pagesOut()).isEqualTo(2);
    assertThat(report.pagesIndexed()).isEqualTo(2);
    assertThat(leaks()).isEmpty();

    assertThat(build(true).draftsLeftOut()).isZero();
    assertThat(leaks()).contains("zyxqv0.html", "sitemap.xml", "llms.txt", "archive.html");
  }

  @Test
  void aStrictSiteTellsNothingOfItsDrafts() throws Exception {
    write("jbake.properties", "site.strict=true\nsite.title=T\n");
    write("data/authors.yaml", "- {id: crosswalk, name: C, interests: none}\n");
    String page = "---\ntitle: %s\ndate: 2024-01-02\nsummary: Of %s.\n%s---\n\nText of %s.\n";
    write("content/articles/a.md", page.formatted("A", "a", "", "a"));
    write("content/articles/zyxqv.md", page.formatted("Zyxqv", "zyxqv", "draft: true\n", "zyxqv"));
    assertThat(build(false).draftsLeftOut()).isEqualTo(1);
    assertThat(leaks()).isEmpty();
    assertThat(build(true).draftsLeftOut()).isZero();
    assertThat(leaks()).contains("articles/zyxqv.html", "sitemap.xml", "llms.txt");
  }

  @Test
  void aJbakeProjectTellsNothingOfItsDrafts() throws Exception {
    Path source = folder.resolve("source");
    try (Stream<Path> all = Files.walk(JBAKE)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = source.resolve(JBAKE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    String post =
        "title=Zyxqv\ndate=%s\ntype=post\ntags=zyxqvtag\nsummary=zyxqv\nstatus=%s\n~~~~~~\nzyxqv\n";
    write("content/blog/zyxqv1.md", post.formatted("2024-01-02", "draft"));
    write("content/blog/zyxqv2.md", post.formatted("2024-01-02", " DRAFT "));
    write("content/blog/zyxqv3.md", post.formatted("2999-01-02", "published-date"));
    write("content/blog/zyxqv4.md", post.formatted("2024-01-02", "published\ndraft=yes"));
    write("content/_drafts/zyxqv5.md", post.formatted("2024-01-02", "published"));
    assertThat(build(false).draftsLeftOut()).isEqualTo(7);
    assertThat(leaks()).isEmpty();
    assertThat(build(true).draftsLeftOut()).isZero();
    assertThat(leaks()).contains("blog/zyxqv1-draft.html", "blog/zyxqv2-draft.html");
  }
}
