package dev.crosswalk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each state in which a kill can leave a publish, and what the next build makes of it. */
class KilledPublishTest {
  @TempDir private Path parent;
  private Publishing site = new Publishing(Path.of(""), false);
  private Path output = Path.of("");
  private Path swap = Path.of("");

  @BeforeEach
  void publishASite() throws Exception {
    output = parent.resolve("site");
    site = new Publishing(output, false);
    site.publish("A", "index.html", "old.html");
    FileTree.write(output, ".git/index", "git");
    FileTree.write(output, "photo.jpg", "photo");
    swap = site.work().resolve("swap");
  }

  private static final Map<String, String> A =
      Map.of("index.html", "A index.html", "old.html", "A old.html");
  private static final Map<String, String> B =
      Map.of("index.html", "B index.html", "new.html", "B new.html");
  private static final Map<String, String> FOREIGN =
      Map.of(".git/index", "git", "photo.jpg", "photo");

  private static Map<String, String> with(Map<String, String> ours, Map<String, String> theirs) {
    Map<String, String> all = new TreeMap<>(ours);
    all.putAll(theirs);
    return all;
  }

  private long inode(Path file) throws Exception {
    return Inode.number(file).orElseThrow();
  }

  /** The new site, ready but for the foreign files. */
  private void grow() throws Exception {
    B.keySet().forEach(name -> write(swap, name, "B " + name));
    FileList.of(B.keySet(), List.of()).writeInto(swap);
  }

  private static void write(Path root, String name, String text) {
    try {
      FileTree.write(root, name, text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Gives foreign files second names there, and says so in the journal. */
  private void link() throws Exception {
    Map<String, Long> linked = new TreeMap<>();
    for (String name : FOREIGN.keySet()) {
      Path link = swap.resolve(name);
      Files.createDirectories(link.getParent());
      Files.createLink(link, output.resolve(name));
      linked.put(name, inode(link));
    }
    new Journal(inode(swap), linked).writeTo(site.work().resolve("journal"));
  }

  private void assertMended(Map<String, String> expected) throws Exception {
    assertThat(site.filesAfterRecovery()).isEqualTo(expected);
    assertThat(Publishing.isEmptyOfSites(site.work())).isTrue();
    for (String name : FOREIGN.keySet()) {
      if (Files.exists(output.resolve(name))) {
        assertThat(Files.getAttribute(output.resolve(name), "unix:nlink")).isEqualTo(1);
      }
    }
  }

  @Test
  void whileTheForeignFilesGetTheirSecondNames() throws Exception {
    grow();
    Files.createLink(swap.resolve("photo.jpg"), output.resolve("photo.jpg"));
    assertMended(with(A, FOREIGN));
  }

  @Test
  void rightBeforeTheExchange() throws Exception {
    grow();
    link();
    assertMended(with(A, FOREIGN));
  }

  @Test
  void beforeTheExchangeAndThenSomebodyWorksOn() throws Exception {
    grow();
    link();
    Files.delete(output.resolve("photo.jpg"));
    write(output, ".git/index.new", "newer");
    Trees.replace(output.resolve(".git/index.new"), output.resolve(".git/index"));
    assertMended(with(A, Map.of(".git/index", "newer")));
  }

  @Test
  void rightAfterTheExchange() throws Exception {
    grow();
    link();
    exchange();
    assertMended(with(B, FOREIGN));
  }

  /** As the program does, or where it can do no better, with two renames. */
  private void exchange() throws Exception {
    if (!Exchange.swap(swap, output)) {
      Path old = site.work().resolve("old");
      Files.move(output, old);
      Files.move(swap, output);
    }
  }

  @Test
  void afterTheExchangeAndThenSomebodyWorksOn() throws Exception {
    grow();
    link();
    exchange();
    Files.delete(output.resolve("photo.jpg"));
    write(output, ".git/index.new", "newer");
    Trees.replace(output.resolve(".git/index.new"), output.resolve(".git/index"));
    assertMended(with(B, Map.of(".git/index", "newer")));
  }

  @Test
  void whileTheOldSiteIsRemoved() throws Exception {
    grow();
    link();
    exchange();
    Path old = Files.exists(swap) ? swap : site.work().resolve("old");
    Files.delete(old.resolve("photo.jpg"));
    Files.delete(old.resolve("index.html"));
    assertMended(with(B, FOREIGN));
  }

  @Test
  void whatWasWrittenRightBeforeTheExchangeMovesToTheNewSite() throws Exception {
    grow();
    link();
    write(output, "notes/today.txt", "today");
    write(output, ".git/index.new", "newer");
    Trees.replace(output.resolve(".git/index.new"), output.resolve(".git/index"));
    exchange();
    assertMended(
        with(B, Map.of(".git/index", "newer", "photo.jpg", "photo", "notes/today.txt", "today")));
  }

  @Test
  void whatHasNoPlaceInTheNewSiteIsKeptAsideAndNamed() throws Exception {
    grow();
    link();
    write(output, "new.html", "somebody's");
    exchange();
    try (Staging staging = site.begin()) {
      write(staging.folder(), "index.html", "C index.html");
      Path aside = site.work().resolve("kept-1");
      assertThat(staging.publish()).isEqualTo(new Publication.Done(0, List.of(aside)));
      assertThat(FileTree.of(aside)).isEqualTo(Map.of("new.html", "somebody's"));
    }
    assertThat(site.files()).isEqualTo(with(Map.of("index.html", "C index.html"), FOREIGN));
  }

  @Test
  void aRecordThatIsNotWholeCountsAsNone() throws Exception {
    grow();
    link();
    write(site.work(), "journal", "12\n34 photo.jpg\nx");
    assertMended(with(A, FOREIGN));
  }

  @Test
  void aLeftoverThatIsALinkIsOnlyALink() throws Exception {
    Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
    write(elsewhere, "precious", "precious");
    for (String name : List.of("swap", "old", "new", "templates", "index.new")) {
      Files.createSymbolicLink(site.work().resolve(name), elsewhere);
    }
    assertMended(with(A, FOREIGN));
    assertThat(elsewhere.resolve("precious")).hasContent("precious");
  }

  @Test
  void anUpdateInPlaceIsFinishedFromAnyFileOn() throws Exception {
    for (int done = 0; done <= 3; done++) {
      Path folder = parent.resolve("place" + done);
      Publishing there = new Publishing(Files.createDirectory(folder), true);
      there.publish("A", "index.html", "old.html", "assets/a.1.css");
      write(folder, "photo.jpg", "photo");
      Path work = Files.createDirectories(there.work());
      List<String> files = List.of("assets/a.2.css", "index.html", "new.html");
      FileList list = FileList.of(files, List.of("assets/a.1.css"));
      FileList.in(folder).orElseThrow().writeTo(work.resolve("files-before"));
      list.writeTo(work.resolve("next-files"));
      FileList.in(folder).orElseThrow().and(list).writeInto(folder);
      for (String name : files) {
        boolean placed = files.indexOf(name) < done;
        write(placed ? folder : work.resolve("next"), name, "B " + name);
      }
      Files.createDirectories(work.resolve("next"));
      assertThat(there.filesAfterRecovery())
          .as("with %d files in their places", done)
          .isEqualTo(
              Map.of(
                  "assets/a.1.css", "A assets/a.1.css",
                  "assets/a.2.css", "B assets/a.2.css",
                  "index.html", "B index.html",
                  "new.html", "B new.html",
                  "photo.jpg", "photo"));
      assertThat(FileList.in(folder)).hasValue(list);
    }
  }

  @Test
  void anUpdateInPlaceThatIsNotReadyIsForgotten() throws Exception {
    Publishing there = new Publishing(Files.createDirectory(parent.resolve("place")), true);
    there.publish("A", "index.html");
    write(there.work(), "next.part/index.html", "half");
    assertThat(there.filesAfterRecovery()).isEqualTo(Map.of("index.html", "A index.html"));
    assertThat(Publishing.isEmptyOfSites(there.work())).isTrue();
  }

  @Test
  void anUpdateInPlaceDoesNotReplaceWhatSomebodyPutThereMeanwhile() throws Exception {
    Publishing there = new Publishing(Files.createDirectory(parent.resolve("place")), true);
    there.publish("A", "index.html");
    Path work = there.work();
    FileList list = FileList.of(List.of("index.html", "new.html"), List.of());
    FileList.in(there.output()).orElseThrow().writeTo(work.resolve("files-before"));
    list.writeTo(work.resolve("next-files"));
    write(work, "next/index.html", "B index.html");
    write(work, "next/new.html", "B new.html");
    write(there.output(), "new.html", "somebody's");
    assertThat(there.filesAfterRecovery())
        .isEqualTo(Map.of("index.html", "B index.html", "new.html", "somebody's"));
    assertThat(FileList.in(there.output()).orElseThrow().made()).containsExactly("index.html");
  }

  @Test
  void whereFoldersCannotBeExchangedTheFilesAre() throws Exception {
    grow();
    link(); // as far as it came
    Files.delete(site.work().resolve("journal"));
    new InPlace(output).update(swap, FileList.in(swap).orElseThrow());
    assertMended(with(B, FOREIGN));
    assertThat(output.resolve(".crosswalk/in-place")).doesNotExist();
  }
}
