package dev.crosswalk.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code verified.lock}: one line a program, sorted, so that two branches merge. */
final class Lock {
  static final String NAME = "verified.lock";
  private static final String HEAD =
      "# Written by crosswalk verify. Page, number, language, hash, outcome, release, date.\n";

  private final Map<String, LockLine> lines;

  private Lock(Collection<LockLine> lines) {
    this.lines = new LinkedHashMap<>();
    lines.forEach(line -> this.lines.put(line.key(), line));
  }

  /** A file that is not there holds nothing. */
  static Lock read(Path content) throws IOException {
    Path file = content.resolve(NAME);
    if (!Files.exists(file)) {
      return new Lock(List.of());
    }
    return new Lock(
        Files.readAllLines(file).stream().map(LockLine::parse).flatMap(Optional::stream).toList());
  }

  Optional<LockLine> find(String slug, String hash) {
    return Optional.ofNullable(lines.get(LockLine.key(slug, hash)));
  }

  Collection<LockLine> lines() {
    return lines.values();
  }

  /** Leaves the file alone if it says the same already; replaces it in one step otherwise. */
  static void write(Path content, Collection<LockLine> lines) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    lines.stream().sorted(LockLine.ORDER).forEach(line -> text.append(line.text()).append('\n'));
    Path file = content.resolve(NAME);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.readString(file).contentEquals(text)) {
      return;
    }
    WholeFile.write(file, text.toString());
  }
}
