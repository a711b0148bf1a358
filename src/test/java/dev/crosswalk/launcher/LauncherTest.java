package dev.crosswalk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code crosswalk}, with a JDK and a Maven that only say how they were called. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for Unix")
class LauncherTest {
  private static final Path SCRIPT = Path.of("crosswalk").toAbsolutePath();

  private static final String JAVA =
      """
      #!/usr/bin/env bash
      for arg in "$@"; do
        case $arg in
          -version) exit 0 ;;
          -XX:AOTCacheOutput=*) echo trained >"${arg#*=}"; echo x >>"$CALLS/training"; exit 0 ;;
        esac
      done
      printf '%s\\n' "${0%/bin/java}" "$@"
      """;

  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      echo x >>"$CALLS/maven"
      while [ -e "$CALLS/hold" ]; do :; done
      target=$(dirname "$4")/target
      mkdir -p "$target/lib"
      echo jar >"$target/crosswalk.jar"
      """;

  @TempDir private Path temporary;
  private Path folder;
  private Path home;
  private Path jdk;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void makeAHome() throws Exception {
    folder = temporary.toRealPath();
    home = Files.createDirectories(folder.resolve("a home with blanks"));
    Files.copy(SCRIPT, home.resolve("crosswalk"));
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("target/lib"));
    Files.writeString(home.resolve("pom.xml"), "");
    Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.fromMillis(0));
    Files.setLastModifiedTime(home.resolve("src/main"), FileTime.fromMillis(0));
    Files.writeString(home.resolve("target/crosswalk.jar"), "");
    jdk = jdk("jdk 25", "25.0.3", JAVA);
    program("bin/mvn", MAVEN);
    environment.put("JAVA_HOME", jdk.toString());
    environment.put("CALLS", Files.createDirectories(folder.resolve("calls")).toString());
    environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
  }

  private Path program(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path jdk(String name, String version, String java) throws IOException {
    program(name + "/bin/java", java);
    program(name + "/bin/javac", "");
    Files.writeString(folder.resolve(name + "/release"), "JAVA_VERSION=\"" + version + "\"\n");
    return folder.resolve(name);
  }

  private record Ended(int code, List<String> out, String err) {}

  private Process start(Path cwd, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(cwd.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Ended end(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out.lines().toList(), err);
  }

  private Ended run(Path cwd, String... command) throws Exception {
    return end(start(cwd, command));
  }

  private Ended run() throws Exception {
    return run(folder, home.resolve("crosswalk").toString(), "build", "--source", "a b");
  }

  /** The program was run by this JDK, with the arguments as they were given. */
  private void assertRan(Ended ended, Path byJdk) {
    assertThat(ended.code()).describedAs(ended.err()).isZero();
    assertThat(ended.out()).first().isEqualTo(byJdk.toString());
    assertThat(ended.out())
        .endsWith("-jar", home + "/target/crosswalk.jar", "build", "--source", "a b");
  }

  private int calls(String program) throws IOException {
    Path log = folder.resolve("calls").resolve(program);
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  @Test
  void theFirstStartTrainsAndLaterOnesUseIt() throws Exception {
    assertRan(run(), jdk);
    Ended second = run();
    assertRan(second, jdk);
    assertThat(second.out()).contains("-XX:AOTCache=" + home + "/target/crosswalk.aot");
    assertThat(second.err()).isEmpty();
    assertThat(calls("training")).isEqualTo(1);
    assertThat(calls("maven")).isZero();
    assertThat(home.resolve("target").toFile().list())
        .containsExactlyInAnyOrder(
            "crosswalk.aot", "crosswalk.jar", "crosswalk.trained", "lib", "training.log");
  }

  @Test
  void anotherJdkIsTrainedAnew() throws Exception {
    assertRan(run(), jdk);
    Path newer = jdk("jdk-26", "26", JAVA);
    environment.put("JAVA_HOME", newer.toString());
    assertRan(run(), newer);
    assertThat(calls("training")).isEqualTo(2);
  }

  @Test
  void linksOfAnyKindLeadHome() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("links/bin"));
    Files.createSymbolicLink(bin.resolve("absolute"), home.resolve("crosswalk"));
    Files.createSymbolicLink(
        bin.resolve("relative"), Path.of("../../a home with blanks/crosswalk"));
    Files.createSymbolicLink(folder.resolve("links/chained"), Path.of("bin/relative"));
    Files.createSymbolicLink(folder.resolve("linked home"), home);
    Files.createSymbolicLink(bin.resolve("folder"), Path.of("../../linked home/crosswalk"));
    environment.put("PATH", bin + ":" + environment.get("PATH"));
    for (String command :
        List.of(
            bin + "/absolute",
            bin + "/relative",
            folder + "/links/chained",
            bin + "/folder",
            "relative",
            "links/bin/relative",
            "./links/chained",
            "a home with blanks/crosswalk")) {
      assertRan(
          run(folder, "bash", "-c", "\"$0\" \"$@\"", command, "build", "--source", "a b"), jdk);
    }
  }

  @Test
  void aFolderOfTheSameNameElsewhereIsNotMistakenForHome() throws Exception {
    Files.createDirectories(folder.resolve("elsewhere/a home with blanks"));
    environment.put("CDPATH", folder.resolve("elsewhere").toString());
    assertRan(run(folder, "bash", "a home with blanks/crosswalk", "build", "--source", "a b"), jdk);
  }

  @Test
  void anOldOrBrokenJavaIsPassedOver() throws Exception {
    Path old = jdk("jdk-17", "17.0.2", JAVA);
    Path ancient = jdk("jdk8", "1.8.0_292", JAVA);
    Path broken = jdk("broken", "25", "#!/usr/bin/env bash\nexit 1\n");
    environment.put("PATH", jdk.resolve("bin") + ":" + environment.get("PATH"));
    for (Path wrong : List.of(old, ancient, broken, folder.resolve("missing"))) {
      environment.put("JAVA_HOME", wrong.toString());
      assertRan(run(), jdk);
    }
    environment.put("PATH", old.resolve("bin") + ":" + environment.get("PATH"));
    environment.put("JAVA_HOME", jdk.toString());
    assertRan(run(), jdk);
  }

  @Test
  void javaOnThePathMayBeALink() throws Exception {
    Files.createSymbolicLink(folder.resolve("bin/java"), Path.of("../jdk 25/bin/java"));
    environment.put("JAVA_HOME", "");
    assertRan(run(), jdk);
  }

  @Test
  void optionsForJavaAreSplitAtBlanksAlone() throws Exception {
    environment.put("CROSSWALK_JAVA_OPTS", "-Xmx8g  -Da=*");
    Ended ended = run();
    assertRan(ended, jdk);
    assertThat(ended.out()).containsSequence("-Xmx8g", "-Da=*", "-jar");
  }

  @Test
  void withoutAWritableTargetTheProgramRunsAsItIs() throws Exception {
    // No folder can be made where a link leads nowhere, whoever the user is
    Files.createSymbolicLink(home.resolve("target/crosswalk.lock"), Path.of("nowhere"));
    Ended ended = run();
    assertRan(ended, jdk);
    assertThat(ended.err()).isEmpty();
    Files.setLastModifiedTime(home.resolve("target/crosswalk.jar"), FileTime.fromMillis(0));
    Files.writeString(home.resolve("pom.xml"), "newer");
    Ended stale = run();
    assertRan(stale, jdk);
    assertThat(stale.err())
        .isEqualTo(
            "crosswalk: the sources are newer than the program, but %s cannot be written to; running the program as it is.\n"
                .formatted(home.resolve("target")));
    assertThat(calls("maven")).isZero();
  }

  @Test
  void aTargetThatCannotBeMadeIsOneSentence() throws Exception {
    Files.delete(home.resolve("target/crosswalk.jar"));
    Files.delete(home.resolve("target/lib"));
    Files.delete(home.resolve("target"));
    Files.writeString(home.resolve("target"), "a file");
    Ended ended = run();
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .isEqualTo(
            "crosswalk: the program is not built, and %s cannot be written to.\n"
                .formatted(home.resolve("target")));
  }

  @Test
  void twoLaunchersBuildOnce() throws Exception {
    Files.delete(home.resolve("target/crosswalk.jar"));
    Path hold = Files.createFile(folder.resolve("calls/hold"));
    List<Process> processes = new ArrayList<>();
    String script = home.resolve("crosswalk").toString();
    processes.add(start(folder, script, "build", "--source", "a b"));
    while (calls("maven") == 0) {
      Thread.onSpinWait();
    }
    Process second = start(folder, script, "build", "--source", "a b");
    var said = second.errorReader(StandardCharsets.UTF_8);
    assertThat(said.readLine())
        .isEqualTo("Another crosswalk is building the program; waiting for it …");
    Files.delete(hold);
    assertRan(end(processes.getFirst()), jdk);
    assertThat(second.waitFor()).isZero();
    assertThat(calls("maven")).isEqualTo(1);
    assertThat(home.resolve("target/crosswalk.lock")).doesNotExist();
  }

  @Test
  void aLockOfALauncherThatWasKilledIsTakenOver() throws Exception {
    Files.delete(home.resolve("target/crosswalk.jar"));
    Path lock = Files.createDirectories(home.resolve("target/crosswalk.lock"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    assertRan(run(), jdk);
    assertThat(calls("maven")).isEqualTo(1);
  }
}
