package dev.crosswalk.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compilers of this machine, found on the user's PATH. */
final class Tools {
  private static final Pattern RELEASE = Pattern.compile("\\d+(?:\\.\\d+)+");

  private final Map<String, String> environment;
  private final Manifests manifests;
  private final Runner plain = new Runner(new Unconfined());

  /**
   * @param environment the user's own
   */
  Tools(Map<String, String> environment, Manifests manifests) {
    this.environment = environment;
    this.manifests = manifests;
  }

  /**
   * A language's tools.
   *
   * @param root the folder that holds all of them: GOROOT, or rustc's sysroot
   * @param libraries the folder where fetched libraries lie: GOMODCACHE, or CARGO_HOME
   * @param release e.g. {@code 1.26.8}
   */
  record Toolchain(Language language, Path root, Path libraries, String release) {
    Path tool(String name) {
      return root.resolve("bin").resolve(name);
    }

    /** As proofs name it. */
    String title() {
      return language.label() + " " + release;
    }
  }

  Toolchain find(Language language) throws CannotVerify, IOException, InterruptedException {
    Toolchain found =
        switch (language) {
          case GO -> go();
          case RUST -> rust();
        };
    String needed = manifests.needed(language);
    if (!needed.isEmpty() && older(found.release, needed)) {
      throw new CannotVerify(
          "%s is too old: the samples need %s %s or newer; install it and run this again"
              .formatted(found.title(), language.label(), needed));
    }
    return found;
  }

  private Toolchain go() throws CannotVerify, IOException, InterruptedException {
    String release = release(Language.GO, ask(Language.GO, "go", "version"));
    List<String> folders = ask(Language.GO, "go", "env", "GOROOT", "GOMODCACHE").lines().toList();
    if (folders.size() != 2) {
      throw new CannotVerify("\"go env GOROOT GOMODCACHE\" names no two folders; mend Go first");
    }
    Path root = Path.of(folders.getFirst()).toRealPath();
    return new Toolchain(Language.GO, root, Path.of(folders.getLast()), release);
  }

  private Toolchain rust() throws CannotVerify, IOException, InterruptedException {
    ask(Language.RUST, "cargo", "--version");
    String release = release(Language.RUST, ask(Language.RUST, "rustc", "--version"));
    Path root = Path.of(ask(Language.RUST, "rustc", "--print", "sysroot").strip()).toRealPath();
    Toolchain found = new Toolchain(Language.RUST, root, cargoHome(), release);
    for (String tool : List.of("cargo", "rustc", "clippy-driver", "rustfmt")) {
      if (!Files.isExecutable(found.tool(tool))) {
        throw new CannotVerify(
            "%s is not in %s: install it (rustup component add clippy rustfmt) and run this again"
                .formatted(tool, root.resolve("bin")));
      }
    }
    return found;
  }

  private Path cargoHome() {
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", "/"));
    return Path.of(environment.getOrDefault("CARGO_HOME", home + "/.cargo")).toAbsolutePath();
  }

  private static String release(Language language, String answer) throws CannotVerify {
    Matcher matcher = RELEASE.matcher(answer);
    if (!matcher.find()) {
      throw new CannotVerify(
          "%s does not say its release, but \"%s\"".formatted(language.label(), answer.strip()));
    }
    return matcher.group();
  }

  /** What a tool prints; runs with the user's environment, and never fetches another toolchain. */
  private String ask(Language language, String tool, String... arguments)
      throws CannotVerify, IOException, InterruptedException {
    Optional<Path> program = onPath(tool);
    if (program.isEmpty()) {
      String needed = manifests.needed(language);
      throw new CannotVerify(
          "%s is not on the PATH: install %s%s%s and run this again"
              .formatted(
                  tool,
                  language.label(),
                  needed.isEmpty() ? "" : " " + needed + " or newer",
                  language == Language.RUST ? " with clippy and rustfmt" : ""));
    }
    Ended ended = run(program.get(), List.of(arguments));
    if (!ended.well()) {
      throw new CannotVerify(tool + " " + ended.story());
    }
    return ended.out();
  }

  private Ended run(Path program, List<String> arguments) throws IOException, InterruptedException {
    return plain.run(job(program, arguments, Path.of("/"), Limits.BUILD.withWallMillis(60_000)));
  }

  /** A job outside the sandbox, with the user's environment. */
  Job job(Path program, List<String> arguments, Path folder, Limits limits) {
    Map<String, String> variables = new java.util.HashMap<>(environment);
    variables.put("GOTOOLCHAIN", "local");
    variables.put("GOFLAGS", "-mod=readonly");
    variables.put("LC_ALL", "C.UTF-8");
    List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    return new Job(command, variables, List.of(), List.of(folder), folder, limits);
  }

  Optional<Path> onPath(String tool) {
    return Arrays.stream(environment.getOrDefault("PATH", "").split(":", -1))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder).resolve(tool))
        .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
        .findFirst();
  }

  /** Compares releases number by number: 1.9 is older than 1.26, and 1.26 no older than 1.26.0. */
  static boolean older(String release, String needed) {
    String[] have = release.split("\\.", -1);
    String[] want = needed.split("\\.", -1);
    for (int i = 0; i < want.length; i++) {
      int mine = i < have.length ? number(have[i]) : 0;
      if (mine != number(want[i])) {
        return mine < number(want[i]);
      }
    }
    return false;
  }

  private static int number(String digits) {
    String leading = digits.replaceAll("[^0-9].*", "");
    return leading.isEmpty() ? 0 : Integer.parseInt(leading);
  }
}
