package dev.crosswalk.verify.rust;

import dev.crosswalk.verify.toolchain.Hash;
import dev.crosswalk.verify.toolchain.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two files that say which crates samples may use: {@code Cargo.toml} and {@code Cargo.lock}.
 * An absent file is empty.
 */
final class CargoManifests {
  private static final Pattern DEPENDENCY = Pattern.compile("([A-Za-z0-9_-]+)\\s*=.*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final String toml;
  private final String lock;

  /** Crate name as code says it to its line in Cargo.toml. */
  private final Map<String, String> crates = new TreeMap<>();

  /** Package, by name and by name and version, to its block of Cargo.lock. */
  private final Map<String, Locked> locked = new LinkedHashMap<>();

  private record Locked(String name, String version, String checksum, List<String> dependencies) {
    String text() {
      return name + " " + version + " " + checksum;
    }
  }

  private CargoManifests(Path folder) throws IOException {
    toml = Manifest.text(folder.resolve("Cargo.toml"));
    lock = Manifest.text(folder.resolve("Cargo.lock"));
    readCrates();
    readLock();
  }

  static CargoManifests read(Path folder) throws IOException {
    return new CargoManifests(folder);
  }

  String toml() {
    return toml;
  }

  String lock() {
    return lock;
  }

  String edition() {
    return Manifest.value(toml, "(?m)^edition\\s*=\\s*\"([^\"]+)\"", "2024");
  }

  /** The oldest release that will do; empty if the manifest does not say. */
  String needed() {
    return Manifest.value(toml, "(?m)^rust-version\\s*=\\s*\"([^\"]+)\"", "");
  }

  String hash() {
    return Hash.of(List.of(toml, lock));
  }

  /** What a proof rests on: the edition, and the crates that code names with all they need. */
  String basis(String code) {
    return edition() + "\n" + String.join("\n", closure(code));
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
    for (String line : toml.lines().toList()) {
      if (line.startsWith("[")) {
        inside = line.strip().equals("[dependencies]");
      } else if (inside && DEPENDENCY.matcher(line).matches()) {
        crates.put(key(line).replace('-', '_'), line.strip());
      }
    }
  }

  private void readLock() {
    for (String block : lock.split("\\[\\[package\\]\\]", -1)) {
      String name = Manifest.value(block, "(?m)^name = \"([^\"]+)\"", "");
      String version = Manifest.value(block, "(?m)^version = \"([^\"]+)\"", "");
      if (!name.isEmpty()) {
        List<String> dependencies = new ArrayList<>();
        Matcher each = Pattern.compile("(?m)^ \"([^\"(]+?)(?: \\([^)]*\\))?\",").matcher(block);
        while (each.find()) {
          dependencies.add(each.group(1));
        }
        String checksum = Manifest.value(block, "(?m)^checksum = \"([^\"]+)\"", "");
        Locked package_ = new Locked(name, version, checksum, dependencies);
        locked.put(name, package_);
        locked.put(name + " " + version, package_);
      }
    }
  }
}
