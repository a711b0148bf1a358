package dev.crosswalk.verify.rust;

import dev.crosswalk.model.Language;
import dev.crosswalk.verify.toolchain.Group;
import dev.crosswalk.verify.toolchain.Installed;
import dev.crosswalk.verify.toolchain.Program;
import dev.crosswalk.verify.toolchain.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Programs as files: one package for each group. The packages share a name, hence the committed
 * Cargo.lock, and a target folder, hence compiled libraries.
 */
record CargoPackages(Workspace workspace) {
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

  Path root() {
    return workspace.folder(Language.RUST);
  }

  Path folder(Group group) {
    return root().resolve(group.folder());
  }

  Path file(Program program) {
    return folder(Group.of(program)).resolve("src").resolve(program.name() + ".rs");
  }

  void write(CargoManifests manifests, List<Program> programs) throws IOException {
    for (Group group : Group.values()) {
      List<Program> members = group.in(programs);
      if (!members.isEmpty()) {
        String toml = cargoToml(manifests.toml(), group, members);
        Workspace.put(folder(group).resolve("Cargo.toml"), toml);
        Workspace.put(folder(group).resolve("Cargo.lock"), manifests.lock());
      }
    }
    for (Program program : programs) {
      Workspace.put(file(program), program.code());
    }
  }

  private static String cargoToml(String committed, Group group, List<Program> members) {
    StringBuilder out = new StringBuilder(committed.replaceFirst(PLACEHOLDER, ""));
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

  /** All that Rust's tools see; a new map. */
  static Map<String, String> environment(Workspace workspace, Installed rust, boolean clippy)
      throws IOException {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", rust.root().resolve("bin") + ":/usr/bin:/bin");
    environment.put("HOME", "/tmp");
    environment.put("CARGO_HOME", rust.libraries().toString());
    environment.put("CARGO_TARGET_DIR", workspace.made("rust").toString());
    environment.put("CARGO_TERM_COLOR", "never");
    environment.put("LC_ALL", "C.UTF-8");
    if (clippy) {
      environment.put("RUSTC_WORKSPACE_WRAPPER", rust.tool("clippy-driver").toString());
    }
    return environment;
  }
}
