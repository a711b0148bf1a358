package dev.crosswalk.search;

import dev.crosswalk.search.export.JsonWriter;
import dev.crosswalk.search.export.Names;
import dev.crosswalk.search.rank.Explanation;
import dev.crosswalk.search.text.Chars;
import dev.crosswalk.search.text.Stemmer;
import dev.crosswalk.search.text.TermLexer;
import dev.crosswalk.search.text.TermOperators;
import dev.crosswalk.search.text.TermToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The values that Java and the browser's modules must agree on, written by Java. */
public final class Fixtures {
  static final Path FOLDER = Path.of("src/test/resources/search");

  private static final char HALF = '\ud800';

  /** Files of the index hold no half of a pair; this file has to, for a reader can type one. */
  private static final char STANDS_FOR_HALF = '\ue000';

  public static final List<String> TEXTS =
      List.of(
          "sync.WaitGroup and Arc<Mutex<T>> with tokio::select! { _ = ctx.Done() => {} }",
          "if err != nil { return nil, fmt.Errorf(\"reading %s: %w\", name, err) }",
          "let f = File::open(name)?; what is defer? (really?) a ? b",
          "v, ok := <-ch; x &^= y; a..=b ... s[..] <<= >>=",
          "#[derive(Debug)] #![no_std] #[tokio::main(flavor = \"x\")]",
          "fn f<'a>(&'a self, x: &'static str, y: &mut T, c: 'x') -> &'_ str",
          "[]byte []string map[string]interface{} struct{} chan<- int <-chan T",
          "WithTimeout HTTPServer UUIDs parseJSON2 snake_case_name __init__ _ MAX_SIZE utf8 x86_64",
          "don't Go's it’s we'll o'clock 'quoted words' rock'n'roll",
          "go test -race ./... cargo build --release --no-default-features a-b -5 x -- y",
          "1.88.0 v1.2.3 3.14 0x1F e.g. a.b.c.d.e.f.g.h.i.j.k std::sync::Arc foo.bar. end",
          "error[E0382]: borrow of moved value: `x` --> src/main.rs:3:5",
          "naïve Straße ΣΊΣΥΦΟΣ İstanbul Ｆｕｌｌ ﬁne ½ µs Ångström",
          "東京都 所有権 あ 한국어 ไทย 中a文 ー・",
          "Vec<String> HashMap<K, Vec<V>> a<b i<N Option<&T> x!=y ready! wow!!",
          "emoji 👍🏽 ok \ud800 lone \u0000 nul \u200b zero \u00ad soft",
          "100% %d%% %+v %#v 5%d % w",
          "");

  public static final List<String> WORDS =
      List.of(
          "borrowing borrowed borrows concurrency concurrent dependencies dependency libraries"
              .concat(" library errors wrapping wrapped channels goroutines caresses ponies ties")
              .concat(" cats feed agreed plastered motoring sing conflated troubled sized hopping")
              .concat(" falling hissing failing filing happy sky relational conditional valenci")
              .concat(
                  " digitizer operator feudalism decisiveness hopefulness callousness formaliti")
              .concat(" sensitiviti sensibiliti triplicate formative formalize electriciti hopeful")
              .concat(
                  " goodness revival allowance inference airliner adjustable defensible irritant")
              .concat(" replacement adjustment dependent adoption communism activate effective")
              .concat(" bowdlerize probate rate cease controll roll yes yyy the generalizations")
              .split(" "));

  static final List<String> QUERIES =
      List.of(
          "errgroup",
          "sync.WaitGroup",
          "waitgroup",
          "WaitGruop",
          "gorout",
          "tokio::spawn",
          "err != nil",
          "?",
          "if err != nil",
          "Arc<Mutex<T>>",
          "E0382",
          "#[derive(Debug)]",
          "how do I wait for all goroutines",
          "\"zero value\"",
          "\"nil pointer dereference\" kind:card",
          "kind:guide",
          "topic:errors level:beginner",
          "lang:rust timeout",
          "migrating kind:guide kind:decision",
          "concurency",
          "所有権",
          "所",
          "naive cafe",
          "сисиф ΣΊΣΥΦΟΣ",
          "владение",
          "tokio::select!",
          "-race",
          "the",
          "what is it",
          "zzzzqq",
          "waitForTheErrgroupOrItsContextWhicheverComesFirstOfAllThese",
          "join_next",
          "nextjoin",
          "rust go",
          "g",
          "m",
          "borrow of moved value",
          "",
          "   ",
          "\"unclosed phrase of",
          "kind:",
          "kind:nothing defer");

  private Fixtures() {}

  static String lexer() {
    JsonWriter texts = JsonWriter.array();
    for (String text : TEXTS) {
      JsonWriter tokens = JsonWriter.array();
      for (TermToken token : TermLexer.tokens(text)) {
        tokens.add(
            JsonWriter.array()
                .add(token.type().name().toLowerCase(Locale.ROOT))
                .add(token.term())
                .add(token.start())
                .add(token.end())
                .add(token.place())
                .add(token.group()));
      }
      texts.add(
          JsonWriter.object()
              .put("text", text.replace(HALF, STANDS_FOR_HALF))
              .put("tokens", tokens));
    }
    JsonWriter stems = JsonWriter.object();
    WORDS.forEach(word -> stems.put(word, Stemmer.stem(word)));
    JsonWriter steps = JsonWriter.array();
    Stemmer.steps().forEach(steps::add);
    return JsonWriter.object()
        .put("texts", texts)
        .put("stems", stems)
        .put("characters", Rules.characters())
        .put("operators", TermOperators.all())
        .put("steps", steps)
        .put("rules", Rules.json())
        .put("characterCheck", Names.name(characters().getBytes(StandardCharsets.UTF_8)))
        .toString()
        .replace(String.valueOf(STANDS_FOR_HALF), "\\ud800");
  }

  /** Class and folded form of every UTF-16 unit that is no surrogate. */
  private static String characters() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0xffff; c++) {
      if (!Character.isSurrogate(c)) {
        all.append(Chars.kind(c));
        // Two blocks still gain pairs of letters from one Unicode version to the next
        boolean growing = (c >= 0x1c80 && c < 0x1c90) || (c >= 0xa7c0 && c < 0xa800);
        if (Chars.isWord(c) && !growing) {
          all.append(Chars.fold(String.valueOf(c)));
        }
      }
    }
    return all.toString();
  }

  static String answers(SearchIndex index) throws IOException {
    JsonWriter queries = JsonWriter.array();
    for (String query : QUERIES) {
      queries.add(
          JsonWriter.object().put("query", query).put("answer", json(index.search(query, 10))));
    }
    return queries.toString();
  }

  /** An answer in the form of {@code src/test/js/answers.js}. */
  static JsonWriter json(Answer answer) {
    JsonWriter hits = JsonWriter.array();
    for (Answer.Hit hit : answer.hits()) {
      JsonWriter marks = JsonWriter.array();
      for (Answer.Mark mark : hit.snippet().marks()) {
        marks.add(JsonWriter.array().add(mark.start()).add(mark.end()));
      }
      hits.add(
          JsonWriter.object()
              .put("uri", hit.uri())
              .put("title", hit.title())
              .put("kind", hit.kind().id())
              .put("score", hit.score())
              .put("anchor", hit.anchor())
              .put("heading", hit.heading())
              .put("text", hit.snippet().text())
              .put("marks", marks)
              .put("explanation", json(hit.explanation())));
    }
    JsonWriter corrected = JsonWriter.array();
    answer
        .corrected()
        .forEach(one -> corrected.add(JsonWriter.array().add(one.word()).add(one.term())));
    JsonWriter unknown = JsonWriter.array();
    answer.unknown().forEach(unknown::add);
    return JsonWriter.object()
        .put("total", answer.total())
        .put("unknown", unknown)
        .put("corrected", corrected)
        .put("hits", hits);
  }

  private static JsonWriter json(Explanation why) {
    JsonWriter words = JsonWriter.array();
    for (Explanation.Word word : why.words()) {
      JsonWriter terms = JsonWriter.array();
      word.terms().forEach(term -> terms.add(term.term()));
      words.add(
          JsonWriter.object()
              .put("word", word.word())
              .put("earned", word.earned())
              .put("terms", terms));
    }
    return JsonWriter.object()
        .put("words", words)
        .put("together", why.together())
        .put("missing", why.missing())
        .put("whole", why.whole());
  }

  /** Whether a file holds a text; with {@code -Dfixtures.write=true} it does afterwards. */
  static String current(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("fixtures.write")) {
      Files.writeString(file, text + "\n");
    }
    return Files.readString(file).stripTrailing();
  }
}
