package dev.crosswalk.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Programs as files: one Go module, and one Cargo package for each group, so that what must not
 * compile is out of the way of the rest. The packages share a name, hence the committed Cargo.lock,
 * and a target folder, hence compiled libraries.
 *
 * @param root the folder in which everything lies
 */
record Workspace(Path root, Manifests manifests) {
  /** The example that lets cargo read the committed manifest is nobody's program. */
  private static final String PLACEHOLDER = "(?m)(?:^#.*\\n)*^\\[\\[example]]\\n(?:^\\w.*\\n?)*";

  /** Debug information triples the size of an executable, and samples are small. */
  private static final String PROFILE =
      """

      [profile.dev]
      debug = false
      strip = "debuginfo"
      incremental = false
      """;

  /** A warning of rustc or clippy is an error. */
  private static final String LINTS =
      """

      [lints.rust]
      warnings = "deny"

      [lints.clippy]
      all = "deny"
      """;

  enum Group {
    PROGRAMS("programs"),
    FAILING("failing"),
    TESTS("tests");

    private final String folder;

    Group(String folder) {
      this.folder = folder;
    }

    static Group of(Program program) {
      return switch (program.expectation()) {
        case Expectation.Fails _ -> FAILING;
        case Expectation.TestsPass _ -> TESTS;
        case Expectation.PrintsOutput _,
            Expectation.Prints _,
            Expectation.EndsWell _,
            Expectation.Panics _,
            Expectation.Races _,
            Expectation.CompilesOnly _ ->
            PROGRAMS;
      };
    }

    List<Program> in(List<Program> programs) {
      return programs.stream().filter(program -> of(program) == this).toList();
    }
  }

  Path go() {
    return root.resolve("go");
  }

  Path rust(Group group) {
    return root.resolve("rust").resolve(group.folder);
  }

  /** Relative to the module. */
  String goFolder(Program program) {
    return "./" + Group.of(program).folder + "/" + program.name();
  }

  Path file(Program program) {
    return switch (program.language()) {
      case GO -> {
        String name = Group.of(program) == Group.TESTS ? "main_test.go" : "main.go";
        yield go().resolve(Group.of(program).folder).resolve(program.name()).resolve(name);
      }
      case RUST -> rust(Group.of(program)).resolve("src").resolve(program.name() + ".rs");
    };
  }

  /** A folder for what tools make. */
  Path made(String name) throws IOException {
    return Files.createDirectories(root.resolve("made").resolve(name));
  }

  /**
   * Writes these programs and manifests that name no others. A file that says the same already is
   * left alone, so that it does not look changed to cargo.
   */
  void write(List<Program> programs) throws IOException {
    put(go().resolve("go.mod"), manifests.goMod());
    put(go().resolve("go.sum"), manifests.goSum());
    for (Group group : Group.values()) {
      List<Program> members =
          group.in(programs).stream().filter(it -> it.language() == Language.RUST).toList();
      if (!members.isEmpty()) {
        put(rust(group).resolve("Cargo.toml"), cargoToml(group, members));
        put(rust(group).resolve("Cargo.lock"), manifests.cargoLock());
      }
    }
    for (Program program : programs) {
      put(file(program), program.code());
    }
  }

  private String cargoToml(Group group, List<Program> members) {
    StringBuilder out = new StringBuilder(manifests.cargoToml().replaceFirst(PLACEHOLDER, ""));
    out.append(PROFILE);
    if (group != Group.FAILING) {
      out.append(LINTS);
    }
    for (Program program : members) {
      String kind = group == Group.TESTS ? "test" : "bin";
      out.append("\n[[").append(kind).append("]]\nname = \"").append(program.name());
      out.append("\"\npath = \"src/").append(program.name()).append(".rs\"\n");
      if (group != Group.TESTS) {
        out.append("test = false\nbench = false\n");
      }
    }
    return out.toString();
  }

  private static void put(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
    Files.deleteIfExists(file); // a link would be followed
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
  }

  /** Waits until no other verification uses the folder; closing the channel lets the next in. */
  FileChannel lock() throws IOException {
    for (Path folder : List.of(root.resolveSibling(".").normalize(), root)) {
      if (Files.isSymbolicLink(folder)) {
        throw new FileSystemException(
            folder.toString(),
            null,
            folder + " is a symbolic link, which crosswalk does not follow; delete it");
      }
    }
    Files.createDirectories(root);
    FileChannel channel =
        FileChannel.open(
            root.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    channel.lock();
    return channel;
  }
}
