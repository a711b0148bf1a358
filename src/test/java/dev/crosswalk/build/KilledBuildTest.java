package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.FileTree;
import dev.crosswalk.cli.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds of two versions of a site by turns, each killed without warning: at any moment the output
 * is one of the two, whole, with everything foreign in it.
 *
 * <p>{@code -Dcrosswalk.kills=200 -Dcrosswalk.kill.pages=200} is the long run.
 */
class KilledBuildTest {
  private static final int KILLS = Integer.getInteger("crosswalk.kills", 10);
  private static final int PAGES = Integer.getInteger("crosswalk.kill.pages", 20);
  private static final long SEED = Long.getLong("crosswalk.kill.seed", 1);

  @TempDir private Path folder;

  private final Random random = new Random(SEED);
  private final Map<String, String> foreign = new TreeMap<>();
  private SortedMap<String, String> siteA = new TreeMap<>();
  private SortedMap<String, String> siteB = new TreeMap<>();

  @BeforeEach
  void buildBothOnce() throws Exception {
    siteA = version("a");
    siteB = version("b");
    put(".git/HEAD", "ref: refs/heads/pages\n");
    for (int i = 0; i < 100; i++) {
      put(".git/objects/%02x/%d".formatted(i % 16, i), "object " + i);
    }
    put("CNAME", "example.org\n");
  }

  private void put(String name, String text) throws IOException {
    foreign.put(name, text);
    FileTree.write(output(), name, text);
  }

  private Path output() {
    return folder.resolve("out/site");
  }

  /** The files of one version's site. */
  private SortedMap<String, String> version(String name) throws Exception {
    for (int i = 0; i < PAGES; i++) {
      FileTree.write(
          folder,
          name + "/page" + i + ".md",
          "# Page %d of %s\n\nSee [next](page%d.md). Word%s%d\n"
              .formatted(i, name, (i + 1) % PAGES, name, i));
    }
    Path fresh = folder.resolve("fresh-" + name + "/site");
    Process process = start(name, fresh);
    assertThat(process.waitFor()).as(() -> log()).isZero();
    return files(fresh);
  }

  private Process start(String name, Path output) throws IOException {
    List<String> command =
        Child.command("-q", "build", "--source", name, "--output", output.toString());
    return Child.start(folder, folder.resolve("log"), command);
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static SortedMap<String, String> files(Path site) throws IOException {
    SortedMap<String, String> files = FileTree.of(site);
    files.keySet().removeIf(name -> name.endsWith("/") || name.equals(".crosswalk-files"));
    return files;
  }

  @Test
  void atEachMomentTheOutputIsOneWholeSite() throws Exception {
    int kills = 0;
    int inWindow = 0;
    int a = 0;
    for (int turn = 0; kills < KILLS; turn++) {
      String name = turn % 2 == 0 ? "a" : "b";
      Process process = start(name, output());
      boolean aimed = turn % 3 != 0;
      if (aimed) {
        killWhilePublishing(process);
      } else {
        killAtRandom(process);
      }
      boolean killed = process.waitFor() != 0;
      String now = whole();
      if (killed) {
        kills++;
        a += now.equals("a") ? 1 : 0;
        inWindow += aimed && Files.exists(swap()) ? 1 : 0;
      } else {
        assertThat(now).as(() -> log()).isEqualTo(name);
      }
    }
    assertThat(inWindow).as("kills in the window").isGreaterThanOrEqualTo(KILLS * 3 / 10);
    Process last = start("a", output());
    assertThat(last.waitFor()).as(() -> log()).isZero();
    assertThat(whole()).isEqualTo("a");
    System.getLogger("kills")
        .log(
            System.Logger.Level.INFO,
            "{0} kills, {1} while publishing; {2} times the site was version a",
            kills,
            inWindow,
            a);
  }

  private void killAtRandom(Process process) throws InterruptedException {
    process.waitFor(random.nextInt(100, 2500), TimeUnit.MILLISECONDS);
    process.destroyForcibly();
  }

  /** From when the new site is ready until the old one is gone, and a little longer. */
  private void killWhilePublishing(Process process) throws InterruptedException {
    while (process.isAlive() && Files.exists(swap())) { // of a build that was killed before
      process.waitFor(50, TimeUnit.MICROSECONDS);
    }
    while (process.isAlive() && !Files.exists(swap())) {
      process.waitFor(50, TimeUnit.MICROSECONDS);
    }
    long until = System.nanoTime() + random.nextLong(windowNanos());
    while (process.isAlive() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    process.destroyForcibly();
  }

  /** There from when the new site is ready until the old one is gone. */
  private Path swap() {
    return folder.resolve("out/.crosswalk/site/swap");
  }

  private static long windowNanos() {
    return 8_000_000L + PAGES * 200_000L;
  }

  /** Which version the output is; fails if it is neither. */
  private String whole() throws IOException {
    SortedMap<String, String> files = files(output());
    for (Map.Entry<String, String> each : foreign.entrySet()) {
      assertThat(files.remove(each.getKey())).as(each.getKey()).isEqualTo(each.getValue());
    }
    if (files.isEmpty()) {
      return "none"; // before the first publish
    }
    boolean isA = files.entrySet().containsAll(siteA.entrySet());
    boolean isB = files.entrySet().containsAll(siteB.entrySet());
    assertThat(isA != isB).as("one version: a %s, b %s", isA, isB).isTrue();
    Map<String, String> rest = new TreeMap<>(files);
    rest.keySet().removeAll((isA ? siteA : siteB).keySet());
    assertThat((isA ? siteB : siteA).entrySet()).as("old files").containsAll(rest.entrySet());
    assertThat(rest.keySet()).allMatch(path -> path.matches("(assets|search)/.*"));
    return isA ? "a" : "b";
  }
}
