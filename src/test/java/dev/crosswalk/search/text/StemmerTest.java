package dev.crosswalk.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.search.Fixtures;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StemmerTest {
  private static final String[] FAMILIES = {
    "borrow borrows borrowed borrowing borrower",
    "concurrency concurrent concurrently",
    "dependency dependencies dependent depend",
    "wrap wraps wrapped wrapping",
    "type types typed typing",
    "iterator iterators iterate iterates iteration iter",
    "copy copies copied copying",
    "handle handles handler handling",
    "initialize initializes initialization initialise",
    "parse parser parsers parsing parsed",
    "library libraries",
    "safe safes",
    "class classes",
    "apply applies applied applying",
    "allocate allocator allocation allocates",
  };

  private static Set<String> stems(String words) {
    return Arrays.stream(words.split(" ")).map(Stemmer::stem).collect(Collectors.toSet());
  }

  @Test
  void formsOfAWordShareTheirStem() {
    for (String family : FAMILIES) {
      assertThat(stems(family)).as(family).hasSize(1);
    }
  }

  @Test
  void otherWordsKeepTheirs() {
    for (String words :
        new String[] {
          "client cli",
          "string str",
          "error errand",
          "status state",
          "close closure",
          "string strong"
        }) {
      assertThat(stems(words)).as(words).hasSize(2);
    }
  }

  @Test
  void aStemKeepsTheFirstLettersAndIsNoLonger() {
    for (String word : Fixtures.WORDS) {
      assertThat(word).startsWith(Stemmer.stem(word));
    }
  }
}
