package dev.crosswalk.markdown;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Step one of parsing: the front matter of all pages. */
final class Headers {
  private Headers() {}

  /**
   * @param entries in order of their source
   */
  record Read(List<Entry> entries, List<Diagnostic> findings) {}

  static Read read(
      Settings settings,
      Collection<Source> sources,
      ReadingOrder order,
      Expander expander,
      java.time.LocalDateTime now) {
    Uris uris =
        new Uris(
            settings,
            sources.stream().map(Source::contentPath).collect(Collectors.toSet()),
            order.home());
    String separator = settings.properties().getOrDefault("header.separator", "~~~~~~");
    List<Diagnostic> findings = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    StrictHeader strict = new StrictHeader(uris, new Schemas(), findings);
    LooseHeader loose = new LooseHeader(uris, order, expander, findings);
    JbakeHeader jbake = new JbakeHeader(settings, uris, now, findings);
    for (Source source : sources) {
      FrontMatter front = FrontMatter.split(source.text(), separator);
      if (settings.strict()) {
        entries.add(strict.read(source, front));
      } else if (!settings.theme() || front.style() == FrontMatter.Style.JBAKE) {
        jbake.read(source, front).ifPresent(entries::add);
      } else {
        entries.add(loose.read(source, front));
      }
    }
    return new Read(entries, findings);
  }

  /** The kind that a folder stands for, if it is one of ours. */
  static java.util.Optional<Kind> kindOf(String folder) {
    for (Kind kind : Kind.values()) {
      if (kind.folder().equals(folder)) {
        return java.util.Optional.of(kind);
      }
    }
    return java.util.Optional.empty();
  }
}
