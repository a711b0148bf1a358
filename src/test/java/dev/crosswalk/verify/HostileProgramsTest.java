package dev.crosswalk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.setup.NeedsToolchains;
import dev.crosswalk.verify.sandbox.JobLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Go and Rust that mean harm, from the page to the finding: {@code hostile/*.md}. The first line of
 * each says what must be found, as a regular expression, or that there is nothing to find because
 * the program did not get what it wanted.
 */
@NeedsToolchains
@EnabledOnOs(value = OS.LINUX, disabledReason = "samples run in a sandbox of Linux only")
class HostileProgramsTest {
  private static final Path HOSTILE = Path.of("src/test/resources/verify/hostile");
  private static final String CONTAINED = "contained";

  /** Small, so that the tests are quick; each still lets honest programs compile and run. */
  private static final JobLimits.Both LIMITS =
      new JobLimits.Both(
          new JobLimits(300_000, 10, 2560L << 20, 6L << 30, 0, 64 << 20, 16 << 20),
          new JobLimits(10_000, 2, 2L << 30, 200L << 20, 64, 8 << 20, 64 << 10));

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> areContainedByBubblewrap() throws Exception {
    return tests("bwrap");
  }

  @TestFactory
  Stream<DynamicTest> areContainedByUnshare() throws Exception {
    return tests("unshare");
  }

  /** All are verified in one run, as they would be: none may spoil another's verdict. */
  private Stream<DynamicTest> tests(String sandbox) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Path written = folder.resolve("written");
    Map<String, String> environment =
        RealTools.environment(Files.createDirectory(folder.resolve("path")), sandbox);
    environment.put("CROSSWALK_SECRET", "hunter2");
    TestSite site = new TestSite(folder, environment, false);
    site.writeCargo();
    Map<String, String> expected = new TreeMap<>();
    Verify.Report report;
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      for (Path file : files()) {
        String text =
            Files.readString(file)
                .replace("@HOME@", System.getProperty("user.home", "/root"))
                .replace("@SECRET@", "hunter2")
                .replace("@OUTSIDE@", written.toString())
                .replace("@PARENT@", folder.toString())
                .replace("@PORT@", String.valueOf(server.getLocalPort()))
                .replace("@PID@", String.valueOf(ProcessHandle.current().pid()));
        String slug = file.getFileName().toString().replace(".md", "");
        expected.put(slug, text.lines().findFirst().orElseThrow());
        site.write(slug, text.substring(text.indexOf('\n') + 1));
      }
      report = new Verification(site.request(false), LIMITS, _ -> {}).run();
      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
    assertThat(secret).hasContent("secret");
    assertThat(written).doesNotExist();
    assertThat(site.lock()).doesNotExist();
    assertThat(processesOfSamples()).isEmpty();
    Map<String, List<String>> found = found(report);
    return expected.entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.getKey(),
                () -> check(each.getValue(), found.getOrDefault(each.getKey(), List.of()))));
  }

  private static void check(String expected, List<String> found) {
    if (expected.equals(CONTAINED)) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).singleElement().asString().matches(expected);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(HOSTILE)) {
      List<Path> sorted = files.sorted().toList();
      assertThat(sorted).hasSizeGreaterThan(20);
      return sorted;
    }
  }

  private static Map<String, List<String>> found(Verify.Report report) {
    Map<String, List<String>> found = new TreeMap<>();
    for (Diagnostic each : report.diagnostics()) {
      String slug = each.file().replaceFirst("^.*/", "").replace(".md", "");
      found.computeIfAbsent(slug, _ -> new ArrayList<>()).add(each.rule() + ": " + each.message());
    }
    return found;
  }

  private static Set<String> processesOfSamples() {
    return ProcessHandle.allProcesses()
        .flatMap(each -> each.info().commandLine().stream())
        .filter(line -> line.contains("target/verify-tests") || line.contains("sleep 1000000"))
        .collect(Collectors.toSet());
  }
}
