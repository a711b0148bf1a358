package dev.crosswalk.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The four files that say which libraries samples may use: {@code Cargo.toml}, {@code Cargo.lock},
 * {@code go.mod} and {@code go.sum}. An absent file is empty.
 */
final class Manifests {
  private static final Pattern DEPENDENCY = Pattern.compile("([A-Za-z0-9_-]+)\\s*=.*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern FOREIGN_IMPORT =
      Pattern.compile("(?m)^\\s*(?:import\\s+)?(?:[\\w.]+\\s+)?\"[^\"/]+\\.[^\"/]+/[^\"]*\"");

  private final String cargoToml;
  private final String cargoLock;
  private final String goMod;
  private final String goSum;

  /** Crate name as code says it to its line in Cargo.toml. */
  private final Map<String, String> crates = new TreeMap<>();

  /** Package, by name and by name and version, to its block of Cargo.lock. */
  private final Map<String, Locked> locked = new LinkedHashMap<>();

  private record Locked(String name, String version, String checksum, List<String> dependencies) {
    String text() {
      return name + " " + version + " " + checksum;
    }
  }

  private Manifests(Path folder) throws IOException {
    cargoToml = text(folder.resolve("Cargo.toml"));
    cargoLock = text(folder.resolve("Cargo.lock"));
    goMod = text(folder.resolve("go.mod"));
    goSum = text(folder.resolve("go.sum"));
    readCrates();
    readLock();
  }

  static Manifests read(Path folder) throws IOException {
    return new Manifests(folder);
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  String cargoToml() {
    return cargoToml;
  }

  String cargoLock() {
    return cargoLock;
  }

  String goMod() {
    return goMod;
  }

  String goSum() {
    return goSum;
  }

  String edition() {
    return value(cargoToml, "(?m)^edition\\s*=\\s*\"([^\"]+)\"", "2024");
  }

  /** The oldest release that will do; empty if the manifest does not say. */
  String needed(Language language) {
    return switch (language) {
      case GO -> value(goMod, "(?m)^go\\s+(\\S+)", "");
      case RUST -> value(cargoToml, "(?m)^rust-version\\s*=\\s*\"([^\"]+)\"", "");
    };
  }

  private static String value(String text, String regex, String otherwise) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  /** A hash of all four. */
  String hash() {
    return sha256(String.join("\u0000", cargoToml, cargoLock, goMod, goSum));
  }

  /**
   * What a program's proof rests on beside its own text: for Rust the edition and the locked
   * versions of the crates that it names and of all they need; for Go the whole module file as soon
   * as one module is imported.
   */
  String basis(Language language, String code) {
    return switch (language) {
      case GO -> FOREIGN_IMPORT.matcher(code).find() ? goMod + goSum : "";
      case RUST -> edition() + "\n" + String.join("\n", closure(code));
    };
  }

  private List<String> closure(String code) {
    TreeSet<String> found = new TreeSet<>();
    Deque<Locked> open = new ArrayDeque<>();
    TreeSet<String> words = new TreeSet<>();
    WORD.matcher(code).results().forEach(word -> words.add(word.group()));
    crates.forEach((name, line) -> {
      if (words.contains(name)) {
        found.add(line);
        add(locked.get(key(line)), open);
      }
    });
    while (!open.isEmpty()) {
      Locked next = open.remove();
      if (found.add(next.text())) {
        next.dependencies.forEach(dependency -> add(locked.get(dependency), open));
      }
    }
    return List.copyOf(found);
  }

  private static void add(@org.jspecify.annotations.Nullable Locked locked, Deque<Locked> open) {
    if (locked != null) {
      open.add(locked);
    }
  }

  private static String key(String line) {
    Matcher matcher = DEPENDENCY.matcher(line);
    return matcher.matches() ? matcher.group(1) : line;
  }

  private void readCrates() {
    boolean inside = false;
    for (String line : cargoToml.lines().toList()) {
      if (line.startsWith("[")) {
        inside = line.strip().equals("[dependencies]");
      } else if (inside && DEPENDENCY.matcher(line).matches()) {
        crates.put(key(line).replace('-', '_'), line.strip());
      }
    }
  }

  private void readLock() {
    for (String block : cargoLock.split("\\[\\[package\\]\\]", -1)) {
      String name = value(block, "(?m)^name = \"([^\"]+)\"", "");
      String version = value(block, "(?m)^version = \"([^\"]+)\"", "");
      if (!name.isEmpty()) {
        List<String> dependencies = new ArrayList<>();
        Matcher each = Pattern.compile("(?m)^ \"([^\"(]+?)(?: \\([^)]*\\))?\",").matcher(block);
        while (each.find()) {
          dependencies.add(each.group(1));
        }
        String checksum = value(block, "(?m)^checksum = \"([^\"]+)\"", "");
        Locked package_ = new Locked(name, version, checksum, dependencies);
        locked.put(name, package_);
        locked.put(name + " " + version, package_);
      }
    }
  }

  /** 32 hexadecimal digits of SHA-256. */
  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** What a proof is about: the program, what its fence says, and what both rest on. */
  String hash(Program program) {
    return sha256(
        String.join(
            "\u0000",
            program.language().id(),
            program.code(),
            said(program.expectation()),
            basis(program.language(), program.code())));
  }

  /** The place of an output fence is no part of what is said. */
  private static String said(Expectation expectation) {
    return switch (expectation) {
      case Expectation.PrintsOutput(String text, _) -> "output " + text;
      case Expectation.Prints(String text) -> "prints " + text;
      case Expectation.EndsWell() -> "ends well";
      case Expectation.Fails(String error) -> "fails " + error;
      case Expectation.Panics(String text) -> "panics " + text;
      case Expectation.Races() -> "races";
      case Expectation.CompilesOnly() -> "compiles";
      case Expectation.TestsPass() -> "tests";
    };
  }
}
