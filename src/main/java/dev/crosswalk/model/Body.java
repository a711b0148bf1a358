package dev.crosswalk.model;

import java.util.List;
import java.util.Optional;

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
    return Math.max(1, Math.round(words / 220f + samples.size() / 2f));
  }
}
