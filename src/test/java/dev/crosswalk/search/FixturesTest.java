package dev.crosswalk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the browser's tests read is what Java says today; -Dfixtures.write=true makes it so. */
class FixturesTest {
  @Test
  void theTokensAreCurrent() throws Exception {
    String tokens = Fixtures.lexer();
    assertThat(Fixtures.current("lexer.json", tokens)).isEqualTo(tokens);
  }

  @Test
  void theAnswersAreCurrent(@TempDir Path folder) throws Exception {
    try (SearchIndex index = PublishedFixture.publish(FixtureSite.read(), folder.resolve("site"))) {
      String answers = Fixtures.answers(index);
      assertThat(Fixtures.current("answers.json", answers)).isEqualTo(answers);
    }
  }
}
