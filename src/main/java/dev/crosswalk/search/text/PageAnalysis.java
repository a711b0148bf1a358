package dev.crosswalk.search.text;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Section;
import dev.crosswalk.search.rank.Posting;
import dev.crosswalk.search.rank.Weights;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/**
 * What the index holds of one page. Depends on the page and the synonyms alone, so pages are
 * analysed in parallel, and a page that did not change gives the same postings.
 *
 * <p>The weight of a term is BM25F's: frequencies, divided by the field's length, are added over
 * the fields before they saturate (Robertson and Zaragoza, 2009). Mean lengths are constants, and
 * lengths have Lucene's four significant bits, so that a small edit moves few postings.
 */
public final class PageAnalysis {
  private static final float TITLE = 5f;
  private static final float CONSTRUCT = 5f;
  private static final float SUMMARY = 3f;
  private static final float HEADING = 1.5f;
  private static final float SLUG = 12f;
  private static final float CODE = 0.6f;
  private static final float MAX_CODE = 3f;

  /** However often the prose repeats a word, it does not say more than a title does. */
  private static final float MAX_PROSE = 4f;

  /** The first section says what the page is about, most often in its readers' words. */
  private static final float LEAD = 4f;

  private static final float SUB = 0.5f;
  private static final float SYNONYM = 0.35f;

  private final Page page;
  private final List<PagePart> parts;
  private final TermTable table = new TermTable();
  private final Set<String> languages = new TreeSet<>();
  private int[] places = new int[1024];
  private int placeCount;
  private int proseWords;
  private int codeWords;

  private PageAnalysis(Page page) {
    this.page = page;
    this.parts = PagePart.split(page.body().sections());
  }

  /**
   * @param terms each once, unsorted
   * @param bytes the posting of each term: see {@link Posting}
   * @param places the number in {@code terms} of the word at each place; -1 where there is a gap
   */
  @SuppressWarnings("ArrayRecordComponent") // a bundle of columns, never compared
  public record Postings(BytesRef[] terms, byte[] bytes, int[] places) {
    public static final Postings NONE = new Postings(new BytesRef[0], new byte[0], new int[0]);
  }

  /** A page, ready for Lucene and for export. */
  public record Analysed(Page page, List<PagePart> parts, Postings postings) {}

  /** Analyses a page; thread-safe. */
  public static Analysed analyse(Page page, Synonyms synonyms) {
    PageAnalysis analysis = new PageAnalysis(page);
    return new Analysed(page, analysis.parts, analysis.run(synonyms));
  }

  private Postings run(Synonyms synonyms) {
    field(page.title(), TITLE, 4);
    gap();
    field(page.meta().summary(), SUMMARY, 20);
    gap();
    questions(page.meta().questions());
    field(page.slug().replace('-', ' '), SLUG, 4);
    gap();
    for (String tag : page.meta().tags()) {
      field(tag.replace('-', ' '), 1, 1);
    }
    for (String topic : page.meta().topics()) {
      field(topic.replace('-', ' '), 1, 1);
    }
    gap();
    if (page instanceof Page.Card card) {
      constructs(card.go());
      constructs(card.rust());
    }
    for (int part = 0; part < parts.size(); part++) {
      for (PagePart.Piece piece : parts.get(part).pieces()) {
        piece(piece, part);
      }
    }
    String[] words = new String[table.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = table.term(i);
    }
    return postings(synonyms, Arrays.copyOf(places, placeCount), words);
  }

  /**
   * Together they are a second summary, in the words of those who ask: one field of the same usual
   * length, so that more questions do not say more.
   */
  private void questions(List<String> questions) {
    List<List<TermToken>> asked = questions.stream().map(TermLexer::tokens).toList();
    float divided = divided(asked.stream().flatMap(List::stream).toList(), SUMMARY, 20);
    for (List<TermToken> question : asked) {
      field(question, divided);
      gap();
    }
  }

  private void constructs(List<String> constructs) {
    for (String construct : constructs) {
      field(construct, CONSTRUCT, 3);
      gap();
    }
  }

  /** A gap keeps phrases from running over the end of a field. */
  private void gap() {
    place(-1);
  }

  private void place(int term) {
    if (placeCount == places.length) {
      places = Arrays.copyOf(places, placeCount * 2);
    }
    places[placeCount++] = term;
  }

  private static float share(TermToken.Type type) {
    return type == TermToken.Type.SUB ? SUB : 1;
  }

  private int count(TermToken.Type type, String term) {
    int number = table.number(term);
    if (type.hasPlace()) {
      place(StopWords.contains(term) ? -1 : number);
    }
    return number;
  }

  /**
   * @param usual number of words that such a field usually has
   */
  private void field(String text, float weight, int usual) {
    List<TermToken> tokens = TermLexer.tokens(text);
    field(tokens, divided(tokens, weight, usual));
  }

  private static float divided(List<TermToken> tokens, float weight, int usual) {
    long words = tokens.stream().filter(token -> token.type().hasPlace()).count();
    return weight / (0.5f + 0.5f * Math.max(1, words) / usual);
  }

  private void field(List<TermToken> tokens, float divided) {
    for (TermToken token : tokens) {
      int number = count(token.type(), token.term());
      table.addField(number, divided * share(token.type()));
    }
  }

  private void piece(PagePart.Piece piece, int part) {
    if (piece.first() && !piece.heading().isEmpty()) {
      List<TermToken> tokens = TermLexer.tokens(piece.heading());
      float divided = HEADING / (0.6f + 0.1f * tokens.size());
      for (TermToken token : tokens) {
        table.addHeading(count(token.type(), token.term()), part, divided * share(token.type()));
      }
      gap();
    }
    int before = placeCount;
    float lead = proseWords == 0 ? LEAD : 1;
    if (piece.code()) {
      TermLexer.lex(
          piece.text(),
          0,
          (type, term, _, end, _, _) -> {
            if (!isTrifle(type, term, piece.text(), end)) {
              table.addCode(count(type, term), part, share(type));
            } else if (type.hasPlace()) {
              place(-1);
            }
          });
      codeWords += placeCount - before;
    } else {
      TermLexer.lex(
          piece.text(),
          0,
          (type, term, _, _, _, _) -> {
            if (StopWords.contains(term)) {
              place(-1);
            } else {
              table.addProse(count(type, term), part, share(type) * lead);
            }
          });
      proseWords += placeCount - before;
    }
    gap();
  }

  /**
   * What nobody looks for in code: single letters, long numbers, and fields or methods of variables
   * such as {@code resp.body}, whose names are terms by themselves.
   */
  private static boolean isTrifle(TermToken.Type type, String term, String text, int end) {
    return switch (type) {
      case WORD -> term.length() == 1 || (term.length() > 6 && Chars.isDigit(term.charAt(0)));
      case PATH ->
          !term.contains("::") && !Chars.isUpper(text.charAt(text.lastIndexOf('.', end - 1) + 1));
      case NAME, SUB, SYNTAX, JOINED, BIGRAM -> false;
    };
  }

  private static float lengthShare(int words, int usual) {
    int rounded = SmallFloat.byte4ToInt(SmallFloat.intToByte4(words));
    return 0.4f + 0.6f * rounded / usual;
  }

  private Postings postings(Synonyms synonyms, int[] placed, String[] words) {
    float prose = lengthShare(proseWords, 500);
    float code = lengthShare(codeWords, 300);
    int own = table.size();
    float[] frequencies = new float[own];
    for (int i = 0; i < own; i++) {
      float inCode = CODE * table.code(i) / code;
      float inProse = table.prose(i) / prose;
      frequencies[i] =
          table.fields(i) + inProse / (1 + inProse / MAX_PROSE) + inCode / (1 + inCode / MAX_CODE);
    }
    List<String> terms = new ArrayList<>(own + 16);
    byte[] bytes = new byte[own + 16];
    for (int i = 0; i < own; i++) {
      bytes[i] = posting(frequencies[i], table.part(i));
      terms.add(words[i]);
    }
    for (int i = 0; i < own; i++) {
      if (frequencies[i] >= 1) {
        for (String partner : synonyms.of(words[i])) {
          int known = table.number(partner);
          byte weak = posting(frequencies[i] * SYNONYM, table.part(i));
          if (known >= terms.size()) {
            terms.add(partner);
            bytes = grown(bytes, known);
            bytes[known] = weak;
          } else if (Posting.level(bytes[known]) < Posting.level(weak)) {
            bytes[known] = weak;
          }
        }
      }
    }
    for (Keys.Key key : Keys.of(page)) {
      bytes = grown(bytes, terms.size());
      bytes[terms.size()] = posting(key.frequency(), 0);
      terms.add(key.term());
    }
    for (String filter : filters()) {
      bytes = grown(bytes, terms.size());
      terms.add(filter);
    }
    BytesRef[] encoded = new BytesRef[terms.size()];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = new BytesRef(terms.get(i).getBytes(StandardCharsets.UTF_8));
    }
    return new Postings(encoded, Arrays.copyOf(bytes, encoded.length), placed);
  }

  private static byte[] grown(byte[] bytes, int index) {
    return index < bytes.length ? bytes : Arrays.copyOf(bytes, index * 2);
  }

  private static byte posting(float frequency, int part) {
    return Posting.pack(Weights.level(frequency * Weights.UNIT), part);
  }

  private Set<String> filters() {
    for (Section section : page.body().sections()) {
      for (Section.Code code : section.code()) {
        if (!code.language().isEmpty()) {
          languages.add(code.language().toLowerCase(Locale.ROOT));
        }
      }
    }
    Set<String> filters = new TreeSet<>();
    filters.add(Filter.term("kind", page.kind().id()));
    page.meta().topics().forEach(topic -> filters.add(Filter.term("topic", topic)));
    page.meta().tags().forEach(tag -> filters.add(Filter.term("tag", tag)));
    page.meta().level().ifPresent(level -> filters.add(Filter.term("level", level.word())));
    languages.forEach(language -> filters.add(Filter.term("lang", language)));
    return filters;
  }
}
