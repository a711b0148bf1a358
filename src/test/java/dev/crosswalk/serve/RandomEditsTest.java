package dev.crosswalk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.Pipeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After any edits the published folder is, byte for byte, what a build into another folder makes.
 *
 * <p>{@code -Dedits=500 -Dseed=2} makes more of them, and others.
 */
@Timeout(1_200)
class RandomEditsTest {
  private static final int EDITS = Integer.getInteger("edits", 60);
  private static final long SEED = Long.getLong("seed", 1);
  private static final int CHECKED_EVERY = 25;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theSiteIsWhatAFreshBuildMakes(boolean jbake) throws Exception {
    EditedSite site = new EditedSite(folder, jbake, SEED);
    Path output = folder.resolve("out/site");
    Random pauses = new Random(SEED);
    List<String> history = new ArrayList<>();
    try (RunningPreview preview =
        RunningPreview.open(RunningPreview.request(site.root(), output))) {
      for (int i = 1; i <= EDITS; i++) {
        history.add(site.edit());
        if (pauses.nextInt(5) == 0) {
          preview.awaitQuiet();
        }
        if (i % CHECKED_EVERY == 0 || i == EDITS) {
          site.mend();
          site.mark(i);
          awaitMark(preview, output, jbake, i);
          assertFresh(site, output, i, history);
          history.clear();
        }
      }
    }
  }

  /** Waits until the last edit is published and nothing else comes. */
  private static void awaitMark(RunningPreview preview, Path output, boolean jbake, int number)
      throws Exception {
    Path marker = output.resolve(jbake ? "marker.html" : "marker.md");
    long end = System.nanoTime() + 30_000_000_000L;
    String mark = "edits-" + number + "-before";
    do {
      preview.awaitQuiet();
      if (Files.exists(marker) && Files.readString(marker).contains(mark)) {
        return;
      }
    } while (System.nanoTime() < end);
    throw new AssertionError("edit " + number + " was never published: " + preview.said());
  }

  private void assertFresh(EditedSite site, Path output, int number, List<String> history)
      throws Exception {
    Path fresh = folder.resolve("fresh-" + number).resolve("site");
    BuildReport report = Pipeline.build(RunningPreview.request(site.root(), fresh), _ -> {});
    assertThat(report.published()).describedAs("%s", report.diagnostics()).isTrue();
    TreeMap<String, String> expected = EditedSite.files(fresh);
    TreeMap<String, String> actual = EditedSite.files(output);
    TreeSet<String> differ = new TreeSet<>(expected.keySet());
    differ.addAll(actual.keySet());
    differ.removeIf(path -> expected.getOrDefault(path, "").equals(actual.get(path)));
    assertThat(differ).describedAs("after %s edits, seed %s: %s", number, SEED, history).isEmpty();
  }
}
