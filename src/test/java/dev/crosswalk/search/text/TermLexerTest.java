package dev.crosswalk.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.search.Fixtures;
import dev.crosswalk.search.Random;
import dev.crosswalk.search.text.TermToken.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermLexerTest {
  private static List<String> terms(String text) {
    return TermLexer.tokens(text).stream().map(TermToken::term).toList();
  }

  private static List<String> words(String text) {
    return TermLexer.tokens(text).stream()
        .filter(token -> token.type().hasPlace())
        .map(TermToken::term)
        .toList();
  }

  @Test
  void aPathGivesItselfItsNamesAndTheirParts() {
    assertThat(terms("sync.WaitGroup"))
        .containsExactly("sync.waitgroup", "sync", "waitgroup", "wait", "group");
    assertThat(terms("std::sync::Arc"))
        .containsExactly("std::sync::arc", "sync::arc", "std", "sync", "arc");
  }

  @Test
  void aPlaceOfAFormatIsATerm() {
    assertThat(words("{} {:?} {:#?} {:} {:x} {:#?#}"))
        .containsExactly("{}", "{:?}", "{:#?}", "x", "?");
    assertThat(terms("struct{}")).containsExactly("struct{}", "struct", "{}");
  }

  @Test
  void anAcronymIsOnePart() {
    assertThat(terms("HTTPServer")).containsExactly("httpserver", "http", "server");
    assertThat(terms("UUIDs")).containsExactly("uuids");
    assertThat(terms("parseJSON2")).containsExactly("parsejson2", "parse", "json2");
  }

  @Test
  void operatorsOfBothLanguagesAreTerms() {
    assertThat(words("v, ok := <-ch")).containsExactly("v", "ok", ":=", "<-", "ch");
    assertThat(words("err != nil")).containsExactly("err", "!=", "nil");
    assertThat(words("f()?;")).containsExactly("f", "?");
    assertThat(words("0..=9 => x")).containsExactly("0", "..=", "9", "=>", "x");
  }

  @Test
  void theMarkOfAQuestionIsNoOperator() {
    assertThat(words("what is defer?")).containsExactly("what", "is", "defer");
    assertThat(words("the ? operator")).containsExactly("the", "?", "operator");
  }

  @Test
  void macrosAttributesLifetimesVerbsAndFlagsAreTerms() {
    assertThat(terms("println!(\"x\")")).containsExactly("println!", "println", "x");
    assertThat(terms("#[derive(Debug)]")).containsExactly("#[derive]", "derive", "debug");
    assertThat(terms("&'a str")).containsExactly("&", "'a", "str");
    assertThat(terms("\"%w\" 100%")).containsExactly("%w", "100");
    assertThat(terms("go test -race")).containsExactly("go", "test", "-race", "race");
    assertThat(terms("Arc<Mutex<T>>"))
        .containsExactly("arc<mutex", "arc", "mutex<t", "mutex", "t", ">>");
  }

  @Test
  void anApostropheEndsAWordWithoutLeavingATail() {
    assertThat(words("don't Go's 'quoted words'")).containsExactly("don", "go", "quoted", "words");
  }

  @Test
  void accentsWidthAndCaseAreFolded() {
    assertThat(words("Naïve Ｆｕｌｌ ΣΊΣΥΦΟΣ ﬁne")).containsExactly("naive", "full", "σισυφοσ", "fine");
  }

  @Test
  void scriptsWithoutSpacesGivePairs() {
    assertThat(words("所有権 あ")).containsExactly("所有", "有権", "あ");
  }

  @Test
  void everyTokenLiesInItsTextAndPlacesNeverGoBack() {
    Random random = Random.seeded(1);
    for (int round = 0; round < 3_000; round++) {
      String text = random.text(40);
      int place = 0;
      for (TermToken token : TermLexer.tokens(text)) {
        assertThat(token.start()).as(text).isBetween(0, token.end() - 1);
        assertThat(token.end()).as(text).isLessThanOrEqualTo(text.length());
        assertThat(token.place()).as(text).isGreaterThanOrEqualTo(place);
        assertThat(token.term()).as(text).isNotEmpty().doesNotContain(" ");
        place = token.place();
      }
    }
  }

  @Test
  void aTermLexedAgainIsItself() {
    for (String text : Fixtures.TEXTS) {
      for (TermToken token : TermLexer.tokens(text)) {
        if (token.type() == Type.WORD || token.type() == Type.PATH) {
          assertThat(terms(token.term())).contains(token.term());
        }
      }
    }
  }
}
