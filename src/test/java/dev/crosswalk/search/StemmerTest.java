package dev.crosswalk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class StemmerTest {
  @Test
  void stemsAreThoseOfLucenesPorterFilter() throws IOException {
    Set<String> words = new TreeSet<>(Fixtures.WORDS);
    Random random = Random.seeded(7);
    for (String word : Fixtures.WORDS) {
      for (String ending : "ational ness ing ed es ies y ization ement ion sion e".split(" ")) {
        words.add(word.substring(0, 1 + random.below(word.length())) + ending);
      }
    }
    for (String word : words) {
      if (Stemmer.isPlain(word)) {
        assertThat(Stemmer.stem(word)).as(word).isEqualTo(lucene(word));
      }
    }
  }

  private static String lucene(String word) throws IOException {
    LetterTokenizer tokenizer = new LetterTokenizer();
    tokenizer.setReader(new StringReader(word));
    try (PorterStemFilter filter = new PorterStemFilter(tokenizer)) {
      CharTermAttribute term = filter.addAttribute(CharTermAttribute.class);
      filter.reset();
      filter.incrementToken();
      return term.toString();
    }
  }
}
