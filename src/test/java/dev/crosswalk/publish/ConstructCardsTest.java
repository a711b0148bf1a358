package dev.crosswalk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ConstructCardsTest {
  @Test
  void everyGoConstructOfEveryCardLeadsToItsCard() throws Exception {
    Site site =
        Pipeline.pages(
                new BuildRequest(
                    Path.of("."),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    1,
                    InstantSource.system()),
                _ -> {})
            .value();
    OutputFile file = ConstructCards.of(site).orElseThrow();
    // JSON is YAML 1.2
    Map<?, ?> all =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8));
    List<?> cards = (List<?>) all.get("cards");
    Map<?, ?> go = (Map<?, ?>) all.get("go");
    assertThat(cards).hasSizeGreaterThan(90);
    for (Page page : site.pages()) {
      if (page instanceof Page.Card card) {
        int number = cards.indexOf(List.of(card.uri(), card.title()));
        for (String construct : card.go()) {
          assertThat(((List<?>) go.get(construct)).contains(number)).as(construct).isTrue();
        }
        List<?> first = (List<?>) go.get(card.go().getFirst());
        assertThat(first.size() > 1 || first.getFirst().equals(number)).isTrue();
      }
    }
  }
}
