package dev.crosswalk.verify;

import dev.crosswalk.model.Language;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Sample;
import dev.crosswalk.model.Source;
import dev.crosswalk.verify.toolchain.Expectation;
import dev.crosswalk.verify.toolchain.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The programs of a page: its fences in a language of ours, but for those marked {@code fragment}.
 */
final class Programs {
  private final Page page;
  private final List<Sample> samples;

  private Programs(Page page) {
    this.page = page;
    this.samples = page.body().samples();
  }

  /** In order of their first fence. */
  static List<Program> of(Page page) {
    return new Programs(page).read();
  }

  static List<Program> of(List<Page> pages) {
    return pages.stream().flatMap(page -> of(page).stream()).toList();
  }

  private List<Program> read() {
    Map<String, List<Sample>> parts = new LinkedHashMap<>();
    for (Sample sample : samples) {
      if (sample.isProgram()) {
        String part = sample.options().get("part");
        String key = part == null ? "#" + parts.size() : sample.language() + " " + part;
        parts.computeIfAbsent(key, _ -> new ArrayList<>()).add(sample);
      }
    }
    List<Program> programs = new ArrayList<>();
    for (List<Sample> fences : parts.values()) {
      programs.add(program(programs.size() + 1, fences));
    }
    return programs;
  }

  private Program program(int number, List<Sample> fences) {
    Sample first = fences.getFirst();
    Source source = new Source(page.file(), page.file(), page.body().markdown(), Optional.empty());
    return new Program(
        page.slug(),
        page.file(),
        number,
        Language.of(first.language()).orElseThrow(),
        List.copyOf(fences),
        String.join("\n", fences.stream().map(Sample::code).toList()),
        source.line(first.position().line()),
        expectation(fences));
  }

  /** A word on any part holds for the whole program. */
  private Expectation expectation(List<Sample> fences) {
    Map<String, String> options = new HashMap<>();
    fences.forEach(fence -> options.putAll(fence.options()));
    if (options.containsKey("fails")) {
      return new Expectation.Fails(options.getOrDefault("fails", ""));
    }
    if (options.containsKey("test")) {
      return new Expectation.TestsPass();
    }
    if (options.getOrDefault("run", "").equals("no")) {
      return new Expectation.CompilesOnly();
    }
    if (options.containsKey("race")) {
      return new Expectation.Races();
    }
    if (options.containsKey("panics")) {
      return new Expectation.Panics(Sample.unescape(options.getOrDefault("panics", "")));
    }
    if (options.containsKey("prints")) {
      return new Expectation.Prints(Sample.unescape(options.getOrDefault("prints", "")));
    }
    return output(fences.getLast())
        .<Expectation>map(fence -> new Expectation.PrintsOutput(fence.code(), fence.position()))
        .orElseGet(Expectation.EndsWell::new);
  }

  /** A card has one output; elsewhere the next output fence of the section belongs to a program. */
  private Optional<Sample> output(Sample program) {
    return samples.stream()
        .filter(
            sample -> sample.language().equals("text") && sample.options().containsKey("output"))
        .filter(sample ->
            page instanceof Page.Card
                || (sample.section().equals(program.section())
                    && sample.position().compareTo(program.position()) > 0))
        .findFirst();
  }
}
