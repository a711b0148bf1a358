package dev.crosswalk.verify.rust;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** rustc's words as anybody's machine would print them: without this one's paths. */
final class RustWords {
  private static final int MAX_LINES = 40;

  /** The linker's whole command: temporary files, folders of this machine. */
  private static final Pattern LINKER = Pattern.compile("^\\s*= note: .*\"\\S*cc\" \"-");

  private RustWords() {}

  static String clean(String rendered) {
    String text =
        rendered
            .replaceAll("(?:[^\\s'`]*/)?src/\\w+_\\d+\\.rs", "src/main.rs")
            .replaceAll("[^\\s'`]*/registry/src/[^/\\s]+/", "")
            .replaceAll("[^\\s'`]*/lib/rustlib/src/rust/library/", "library/")
            .replaceAll("/rustc/[0-9a-f]+/library/", "library/");
    List<String> lines = text.lines().filter(line -> !isOfThisMachine(line)).toList();
    String kept = lines.stream().limit(MAX_LINES).collect(Collectors.joining("\n")).strip();
    return lines.size() > MAX_LINES ? kept + "\n…" : kept;
  }

  private static boolean isOfThisMachine(String line) {
    return line.contains("has been written to '")
        || line.contains("`--verbose`")
        || line.contains("RUST_BACKTRACE")
        || LINKER.matcher(line).find();
  }
}
