package dev.crosswalk.code;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the constructs in Go and Rust code: words, operators, paths and idioms that a reader would
 * look up. Works on tokens alone, so it needs no whole program, and a local variable's method
 * ({@code wg.Wait}) counts as a path. Time is linear but for the sorting. Thread-safe.
 */
public final class Constructs {
  private static final Comparator<Construct> BY_PLACE =
      Comparator.comparingInt(Construct::start)
          .thenComparing(Comparator.comparingInt(Construct::end).reversed())
          .thenComparing(Construct::name);

  private Constructs() {}

  /**
   * The constructs of a text, each name once, where it first appears: in order of start, of two
   * with one start the longer first, then by name. None for other languages than Go and Rust.
   */
  public static List<Construct> in(String language, String code) {
    Optional<String> label = Languages.find(language).map(Languages.Language::label);
    List<Construct> all =
        switch (label.orElse("").toLowerCase(Locale.ROOT)) {
          case "go" -> GoConstructs.in(new Phrase("go", code));
          case "rust" -> RustConstructs.in(new Phrase("rust", code));
          default -> List.of();
        };
    Set<String> seen = new HashSet<>();
    return all.stream().sorted(BY_PLACE).filter(construct -> seen.add(construct.name())).toList();
  }
}
