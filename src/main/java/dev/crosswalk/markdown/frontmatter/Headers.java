package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.text.Expander;
import dev.crosswalk.markdown.text.Uris;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Step one of parsing: the front matter of all pages. */
public final class Headers {
  private Headers() {}

  /**
   * @param entries in order of their source
   * @param unreadable paths of the sources whose header cannot be read: no pages, but known as
   *     targets of links
   */
  public record Read(List<Entry> entries, Set<String> unreadable, List<Diagnostic> findings) {}

  public static Read read(
      Settings settings,
      Collection<Source> sources,
      ListedPages order,
      Expander expander,
      LocalDateTime now) {
    Uris uris =
        new Uris(
            settings,
            sources.stream().map(Source::contentPath).collect(Collectors.toSet()),
            order.home());
    String separator = settings.properties().getOrDefault("header.separator", "~~~~~~");
    List<Diagnostic> findings = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    Set<String> unreadable = new HashSet<>();
    StrictHeader strict = new StrictHeader(uris, new Schemas(), findings);
    LooseHeader loose = new LooseHeader(uris, order, expander, findings);
    JbakeHeader jbake = new JbakeHeader(settings, uris, now, findings);
    for (Source source : sources) {
      FrontMatter front = FrontMatter.split(source.text(), separator);
      if (settings.strict()) {
        entries.add(strict.read(source, front));
      } else if (!settings.theme() || front.style() == FrontMatter.Style.JBAKE) {
        jbake.read(source, front).map(Headers::placed).ifPresent(entries::add);
      } else {
        int before = findings.size();
        entries.add(placed(loose.read(source, front)));
        if (findings.subList(before, findings.size()).stream().anyMatch(Diagnostic::isError)) {
          unreadable.add(source.path());
        }
      }
    }
    return new Read(entries, unreadable, findings);
  }

  /** Jekyll's folder of drafts holds nothing else. */
  private static Entry placed(Entry entry) {
    boolean draft =
        Stream.of(entry.source().contentPath().split("/")).anyMatch("_drafts"::equalsIgnoreCase);
    return draft ? entry.withMeta(entry.meta().asDraft()) : entry;
  }

  /** The kind that a folder stands for, if it is one of ours. */
  static Optional<Kind> kindOf(String folder) {
    for (Kind kind : Kind.values()) {
      if (kind.folder().equals(folder)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
