package dev.crosswalk.markdown.html;

import dev.crosswalk.model.Body;
import dev.crosswalk.model.Proof;
import dev.crosswalk.model.Sample;
import dev.crosswalk.model.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What compilers and programs said of a page's failing samples, as text that can be searched. */
final class SaidText {
  private static final String LANGUAGE = "text";

  /** Where a message quotes code or says where it stands: the page has the code itself. */
  private static final Pattern QUOTED = Pattern.compile("\\s*(?:\\d*\\s*\\||-->|\\.\\.\\.).*");

  private SaidText() {}

  /** The body with a block of text, below each failing sample's section, that holds its message. */
  static Body addTo(Body body) {
    SequencedMap<String, List<Section.Code>> said = new LinkedHashMap<>();
    for (int i = 0; i < body.samples().size(); i++) {
      Sample sample = body.samples().get(i);
      Optional<String> message = body.proofs().get(i).flatMap(proof -> message(sample, proof));
      message.ifPresent(text ->
          said.computeIfAbsent(sample.section(), _ -> new ArrayList<>())
              .add(new Section.Code(LANGUAGE, text)));
    }
    return said.isEmpty()
        ? body
        : body.withSections(body.sections().stream().map(section -> with(section, said)).toList());
  }

  private static Section with(Section section, SequencedMap<String, List<Section.Code>> said) {
    List<Section.Code> code = new ArrayList<>(section.code());
    code.addAll(said.getOrDefault(section.anchor(), List.of()));
    return new Section(section.anchor(), section.heading(), section.text(), List.copyOf(code));
  }

  private static Optional<String> message(Sample sample, Proof proof) {
    if (!proof.outcome().isFailure()) {
      return Optional.empty();
    }
    String message = proof.message().isBlank() ? sample.panics().orElse("") : proof.message();
    String kept =
        message
            .lines()
            .filter(line -> !QUOTED.matcher(line).matches())
            .distinct()
            .collect(Collectors.joining("\n"));
    return Optional.of(kept).filter(text -> !text.isBlank());
  }
}
