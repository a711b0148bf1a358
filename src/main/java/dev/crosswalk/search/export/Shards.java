package dev.crosswalk.search.export;

import dev.crosswalk.model.OutputFile;
import dev.crosswalk.search.rank.Postings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Writes the dictionary out as the trees that the browser reads. */
public final class Shards {
  /** Ends the key of a merged list; sorts before every other key that begins like it. */
  public static final char MERGED = '\u0001';

  private final Dictionary dictionary;
  private final List<OutputFile> files = new ArrayList<>();
  private int termCount;

  /** Nothing is written before {@link #write}. */
  public Shards(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** What {@link #write} made. */
  public List<OutputFile> files() {
    return files;
  }

  /** Number of different terms. */
  public int termCount() {
    return termCount;
  }

  /** The manifest's entries for the three trees. */
  public JsonWriter write(JsonWriter manifest) throws IOException {
    manifest.put("terms", terms());
    manifest.put("places", places());
    SpellingLists spelling = SpellingLists.of(dictionary);
    Tree tree = new Tree("s", files);
    spelling.write(tree);
    return manifest.put("spelling", tree.root());
  }

  private JsonWriter terms() throws IOException {
    NavigableMap<BytesRef, Postings> merged = mergedLists();
    Tree tree = new Tree("t", files);
    TermsEnum terms = dictionary.terms(Dictionary.TERMS);
    ByteWriter out = new ByteWriter();
    PostingsEnum postings = null;
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      termCount++;
      while (!merged.isEmpty() && merged.firstKey().compareTo(term) < 0) {
        var first = merged.pollFirstEntry();
        encode(out, first.getValue());
        byte[] head = out.putNumber(first.getValue().rarityBase()).toBytes();
        tree.add(bytes(first.getKey()), head, first.getValue().bytes());
      }
      postings = terms.postings(postings, PostingsEnum.FREQS);
      Postings read = dictionary.read(postings, terms.docFreq());
      tree.add(bytes(term), encode(out, read), read.bytes());
    }
    return tree.root();
  }

  private static byte[] bytes(BytesRef ref) {
    return BytesRef.deepCopyOf(ref).bytes;
  }

  /** The pages, as distances. */
  private static byte[] encode(ByteWriter out, Postings postings) {
    out.clear();
    int before = -1;
    for (int page : postings.pages()) {
      out.putNumber(page - before - 1);
      before = page;
    }
    return out.toBytes();
  }

  /** For every start that too many terms share; one walk over the postings serves all. */
  private NavigableMap<BytesRef, Postings> mergedLists() throws IOException {
    NavigableMap<BytesRef, Postings> lists = new TreeMap<>();
    ArrayDeque<Open> open = new ArrayDeque<>();
    List<String> starts = sharedStarts();
    int next = 0;
    BytesRef nextStart = next < starts.size() ? new BytesRef(starts.get(next)) : new BytesRef();
    TermsEnum terms = dictionary.terms(Dictionary.TERMS);
    PostingsEnum postings = null;
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      while (!open.isEmpty() && !Dictionary.startsWith(term, open.peek().start)) {
        close(open.pop(), lists);
      }
      while (next < starts.size() && Dictionary.startsWith(term, nextStart)) {
        open.push(new Open(nextStart, new Merge(dictionary.pages())));
        next++;
        nextStart = next < starts.size() ? new BytesRef(starts.get(next)) : nextStart;
      }
      if (!open.isEmpty() && Dictionary.isVisible(term)) {
        postings = terms.postings(postings, PostingsEnum.FREQS);
        Postings read = dictionary.read(postings, terms.docFreq());
        for (Open start : open) {
          if (term.length > start.start.length) {
            start.merge.add(read);
          }
        }
      }
    }
    while (!open.isEmpty()) {
      close(open.pop(), lists);
    }
    return lists;
  }

  private record Open(BytesRef start, Merge merge) {}

  private static void close(Open done, NavigableMap<BytesRef, Postings> lists) {
    BytesRef key = new BytesRef(done.start.utf8ToString() + MERGED);
    lists.put(key, done.merge.toPostings());
  }

  private List<String> sharedStarts() throws IOException {
    List<String> visible = new ArrayList<>();
    TermsEnum terms = dictionary.terms(Dictionary.TERMS);
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      if (Dictionary.isVisible(term)) {
        visible.add(term.utf8ToString());
      }
    }
    List<String> starts = new ArrayList<>();
    collect(visible, 0, visible.size(), 0, starts);
    return starts;
  }

  private static void collect(
      List<String> terms, int from, int to, int length, List<String> starts) {
    int i = from;
    while (i < to && terms.get(i).length() <= length) {
      i++;
    }
    while (i < to) {
      int end = terms.get(i).offsetByCodePoints(length, 1);
      String start = terms.get(i).substring(0, end);
      int next = i;
      while (next < to && terms.get(next).startsWith(start)) {
        next++;
      }
      if (next - i > Dictionary.MAX_RANGE) {
        starts.add(start);
        collect(terms, i, next, end, starts);
      }
      i = next;
    }
  }

  private JsonWriter places() throws IOException {
    Tree tree = new Tree("w", files);
    TermsEnum terms = dictionary.terms(Dictionary.PLACES);
    PostingsEnum postings = null;
    ByteWriter out = new ByteWriter();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      postings = terms.postings(postings, PostingsEnum.POSITIONS);
      out.clear();
      out.putNumber(terms.docFreq());
      int before = -1;
      for (int n = terms.docFreq(); n > 0; n--) {
        int page = postings.nextDoc();
        out.putNumber(page - before - 1).putNumber(postings.freq());
        before = page;
        int last = -1;
        for (int k = postings.freq(); k > 0; k--) {
          int place = postings.nextPosition();
          out.putNumber(place - last - 1);
          last = place;
        }
      }
      tree.add(bytes(term), out.toBytes());
    }
    return tree.root();
  }

  /** A file whose name is fixed, with a check of its own content before the rest. */
  public static OutputFile manifest(JsonWriter manifest) {
    String text = "\n" + manifest;
    String check = Names.name(text.getBytes(StandardCharsets.UTF_8));
    return new OutputFile("search/manifest.json", (check + text).getBytes(StandardCharsets.UTF_8));
  }
}
