package dev.crosswalk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.crosswalk.FileTree;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What others keep in an output folder, whichever way the site gets there. */
@ParameterizedClass(name = "in place: {0}")
@ValueSource(booleans = {false, true})
class ForeignFilesTest {
  private final boolean inPlace;

  @TempDir private Path parent;
  private Publishing site = new Publishing(Path.of(""), false);
  private Path output = Path.of("");

  ForeignFilesTest(boolean inPlace) {
    this.inPlace = inPlace;
  }

  @BeforeEach
  void publishASite() throws Exception {
    output = Files.createDirectory(parent.resolve("site"));
    site = new Publishing(output, inPlace);
    site.publish("A", "index.html", "assets/a.1.css", "deep/er/page.html");
  }

  private void foreign(String name) throws Exception {
    FileTree.write(output, name, "foreign " + name);
  }

  @Test
  void filesAtAnyDepthLiveThroughEveryPublish() throws Exception {
    List<String> foreign =
        List.of(
            ".git/HEAD",
            ".git/objects/00/1",
            "CNAME",
            "assets/mine.css",
            "deep/er/photo.jpg",
            "photos/2024/sea.jpg",
            "zebra");
    for (String name : foreign) {
      foreign(name);
    }
    Files.createDirectories(output.resolve("empty/folder"));
    Files.createSymbolicLink(output.resolve("deep/link"), Path.of("nowhere"));
    for (String version : List.of("B", "C", "D")) {
      site.publish(version, "index.html", "assets/a." + version + ".css");
    }
    Map<String, String> expected = new TreeMap<>();
    foreign.forEach(name -> expected.put(name, "foreign " + name));
    expected.put("deep/link", "-> nowhere");
    expected.put("index.html", "D index.html");
    expected.put("assets/a.C.css", "C assets/a.C.css");
    expected.put("assets/a.D.css", "D assets/a.D.css");
    assertThat(site.files()).isEqualTo(expected);
    assertThat(output.resolve("empty/folder")).isDirectory();
    assertThat(FileList.in(output))
        .hasValue(FileList.of(List.of("index.html", "assets/a.D.css"), List.of("assets/a.C.css")));
  }

  @Test
  void aFileStaysTheVeryFileWithItsRights() throws Exception {
    foreign("photos/sea.jpg");
    Path file = output.resolve("photos/sea.jpg");
    Files.setAttribute(file, "unix:mode", 0100600);
    Files.setAttribute(file.getParent(), "unix:mode", 042750);
    Files.setAttribute(output, "unix:mode", 042775);
    Object inode = Files.getAttribute(file, "unix:ino");
    Object owner = Files.getAttribute(file.getParent(), "unix:uid");
    site.publish("B", "index.html");
    assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
    assertThat(Files.getAttribute(file, "unix:nlink")).isEqualTo(1);
    assertThat(Files.getAttribute(file, "unix:mode")).isEqualTo(0100600);
    assertThat(Files.getAttribute(file.getParent(), "unix:mode")).isEqualTo(042750);
    assertThat(Files.getAttribute(file.getParent(), "unix:uid")).isEqualTo(owner);
    assertThat(Files.getAttribute(output, "unix:mode")).isEqualTo(042775);
  }

  @Test
  void whatIsNoLongerOfTheSiteGoesWithItsFolders() throws Exception {
    site.publish("B", "index.html");
    site.publish("C", "index.html");
    assertThat(site.files()).isEqualTo(Map.of("index.html", "C index.html"));
    assertThat(output.resolve("deep")).doesNotExist();
    assertThat(output.resolve("assets")).doesNotExist();
  }

  @Test
  void aFileOfOursMayBecomeAFolderAndBack() throws Exception {
    site.publish("B", "deep", "assets/a.1.css/b.html");
    assertThat(site.files().keySet()).containsExactly("assets/a.1.css/b.html", "deep");
    site.publish("C", "deep/er/page.html");
    assertThat(site.files()).containsEntry("deep/er/page.html", "C deep/er/page.html");
  }

  @Test
  void theSameBytesAreNoConflictAndStayForeign() throws Exception {
    Files.writeString(output.resolve("robots.txt"), "B robots.txt");
    Files.writeString(output.resolve(".nojekyll"), "by hand");
    assertThat(site.publish("B", "index.html", "robots.txt", ".nojekyll"))
        .isEqualTo(new Publication.Done(1, List.of()));
    site.publish("C", "index.html");
    assertThat(site.files())
        .isEqualTo(
            Map.of(
                ".nojekyll", "by hand",
                "index.html", "C index.html",
                "robots.txt", "B robots.txt"));
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> conflicts() {
    return Stream.of(
        arguments("new.html", "new.html", "new.html"),
        arguments("new.html/photo.jpg", "new.html", "new.html"),
        arguments("new", "new/page.html", "new"),
        arguments("new/deep", "new/deep/er/page.html", "new/deep"));
  }

  @org.junit.jupiter.params.ParameterizedTest(name = "{0} and {1}")
  @org.junit.jupiter.params.provider.MethodSource("conflicts")
  void whereBothWantOnePlaceNothingChanges(String theirs, String ours, String named)
      throws Exception {
    foreign(theirs);
    Map<String, String> before = FileTree.of(output);
    assertThat(site.publish("B", "index.html", ours))
        .isEqualTo(
            new Publication.Refused(
                "publishing to "
                    + output
                    + " would replace what crosswalk did not put there: "
                    + named
                    + "; move it away, or name another folder with --output"));
    assertThat(FileTree.of(output)).isEqualTo(before);
  }

  @Test
  void aLinkInTheWayIsNamedAndNotFollowed() throws Exception {
    Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
    Files.createSymbolicLink(output.resolve("new"), elsewhere);
    assertThat(site.publish("B", "new/page.html"))
        .isInstanceOf(Publication.Refused.class)
        .asString()
        .contains("there: new; move");
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(Files.exists(output.resolve("index.html"), LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void ofManyConflictsFiveAreNamed() throws Exception {
    String[] names = new String[9];
    for (int i = 0; i < names.length; i++) {
      names[i] = "new" + i + ".html";
      foreign(names[i]);
    }
    assertThat(site.publish("B", names))
        .isEqualTo(
            new Publication.Refused(
                "publishing to "
                    + output
                    + " would replace 9 things that crosswalk did not put there: new0.html,"
                    + " new1.html, new2.html, new3.html, new4.html and 4 more; move them away,"
                    + " or name another folder with --output"));
  }

  @Test
  void aHostileListReachesNothingOutsideAndNoRepository() throws Exception {
    FileTree.write(parent, "precious", "precious");
    foreign(".git/HEAD");
    foreign("link-target/file");
    Files.createSymbolicLink(output.resolve("link"), parent);
    Path list = output.resolve(FileList.NAME);
    Files.writeString(
        list,
        Files.readString(list)
            + "../precious\n"
            + parent.resolve("precious")
            + "\nlink/precious\nlink\n.git/HEAD\n.git\n./../precious\n\n/\n..\n");
    site.publish("B", "index.html");
    site.publish("C", "index.html");
    assertThat(parent.resolve("precious")).hasContent("precious");
    assertThat(site.files().keySet())
        .containsExactly(".git/HEAD", "index.html", "link", "link-target/file");
  }
}
