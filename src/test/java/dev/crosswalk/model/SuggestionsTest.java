package dev.crosswalk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final List<String> TOPICS = List.of("errors", "enums", "encoding", "ownership");

  @Test
  void theNearestValueIsSuggested() {
    assertThat(Suggestions.didYouMean("eror", TOPICS)).isEmpty();
    assertThat(Suggestions.didYouMean("erors", TOPICS)).hasValue("did you mean \"errors\"?");
    assertThat(Suggestions.didYouMean("onwership", TOPICS)).hasValue("did you mean \"ownership\"?");
  }

  @Test
  void nothingFarAwayIsSuggested() {
    assertThat(Suggestions.nearest("database", TOPICS)).isEmpty();
  }

  @Test
  void swappedNeighboursAreOneEdit() {
    assertThat(Suggestions.distance("enmus", "enums")).isEqualTo(1);
  }
}
