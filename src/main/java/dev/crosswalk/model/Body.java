package dev.crosswalk.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page's body, parsed, resolved and made safe.
 *
 * @param html safe HTML: it has passed the allow-list; links are relative to the page
 * @param markdown the whole source file as written, front matter included
 * @param headings in document order
 * @param proofs what verification showed of each sample, by index; empty for what is no program,
 *     and for a program that was not verified as it stands
 * @param sections in document order; at least one unless the page is empty
 * @param words number of words of prose, for the reading time
 */
public record Body(
    String html,
    String markdown,
    List<Heading> headings,
    List<Link> links,
    List<Image> images,
    List<Sample> samples,
    List<Optional<Proof>> proofs,
    List<Section> sections,
    int words) {

  /** A body of which nothing was verified. */
  public Body(
      String html,
      String markdown,
      List<Heading> headings,
      List<Link> links,
      List<Image> images,
      List<Sample> samples,
      List<Section> sections,
      int words) {
    this(
        html,
        markdown,
        headings,
        links,
        images,
        samples,
        samples.stream().map(_ -> Optional.<Proof>empty()).toList(),
        sections,
        words);
  }

  public Body withProofs(List<Optional<Proof>> others) {
    return new Body(html, markdown, headings, links, images, samples, others, sections, words);
  }

  public Body withSections(List<Section> others) {
    return new Body(html, markdown, headings, links, images, samples, proofs, others, words);
  }

  public Body withHtml(String other) {
    return new Body(other, markdown, headings, links, images, samples, proofs, sections, words);
  }

  /** Minutes to read the prose at 220 words a minute and each code sample at half a minute. */
  public int readingMinutes() {
    return minutes(words, samples.size());
  }

  /** Minutes to read from a heading to the next of its level or above; 1 where there is none. */
  public int readingMinutes(String anchor) {
    int words = 0;
    int samples = 0;
    for (Section section : sections(anchor)) {
      words += section.text().split("\\s+").length;
      samples += section.code().size();
    }
    return minutes(words, samples);
  }

  private List<Section> sections(String anchor) {
    Set<String> inside = new HashSet<>();
    int level = 0;
    for (Heading heading : headings) {
      if (heading.id().equals(anchor)) {
        level = heading.level();
      } else if (heading.level() <= level) {
        break;
      }
      if (level > 0) {
        inside.add(heading.id());
      }
    }
    return sections.stream().filter(section -> inside.contains(section.anchor())).toList();
  }

  private static int minutes(int words, int samples) {
    return Math.max(1, Math.round(words / 220f + samples / 2f));
  }
}
