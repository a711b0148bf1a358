package dev.crosswalk.search;

import dev.crosswalk.model.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Writes the dictionary out as the trees that the browser reads. */
final class Shards {
  /** Ends the key of a merged list; sorts before every other key that begins like it. */
  static final char MERGED = '\u0001';

  private final Dictionary dictionary;
  private final List<OutputFile> files = new ArrayList<>();
  private int termCount;

  Shards(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  List<OutputFile> files() {
    return files;
  }

  int termCount() {
    return termCount;
  }

  /** The manifest's entries for the three trees. */
  Json write(Json manifest) throws IOException {
    manifest.put("terms", terms());
    manifest.put("places", places());
    Spelling spelling = Spelling.of(dictionary);
    Tree tree = new Tree("s", files);
    spelling.write(tree);
    return manifest.put("spelling", tree.root());
  }

  private Json terms() throws IOException {
    NavigableMap<BytesRef, byte[]> merged = mergedLists();
    Tree tree = new Tree("t", files);
    TermsEnum terms = dictionary.terms(Dictionary.TERMS);
    ByteWriter out = new ByteWriter();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      termCount++;
      while (!merged.isEmpty() && merged.firstKey().compareTo(term) < 0) {
        var first = merged.pollFirstEntry();
        tree.add(bytes(first.getKey()), first.getValue());
      }
      tree.add(bytes(term), encode(out, Dictionary.read(terms)));
    }
    return tree.root();
  }

  private static byte[] bytes(BytesRef ref) {
    return BytesRef.deepCopyOf(ref).bytes;
  }

  private static byte[] encode(ByteWriter out, Dictionary.Postings postings) {
    out.clear();
    int count = postings.pages().length;
    if (postings.rarityBase() == count) {
      out.putNumber(count << 1);
    } else {
      out.putNumber((count << 1) | 1).putNumber(postings.rarityBase());
    }
    int before = -1;
    for (int page : postings.pages()) {
      out.putNumber(page - before - 1);
      before = page;
    }
    out.put(postings.bytes());
    return out.toBytes();
  }

  /** For every start that too many terms share. */
  private NavigableMap<BytesRef, byte[]> mergedLists() throws IOException {
    NavigableMap<BytesRef, byte[]> lists = new TreeMap<>();
    ByteWriter out = new ByteWriter();
    for (String start : sharedStarts()) {
      lists.put(new BytesRef(start + MERGED), encode(out, dictionary.merged(start)));
    }
    return lists;
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

  private Json places() throws IOException {
    Tree tree = new Tree("w", files);
    TermsEnum terms = dictionary.terms(Dictionary.PLACES);
    ByteWriter out = new ByteWriter();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      Dictionary.Places places = Dictionary.readPlaces(terms);
      out.clear();
      out.putNumber(places.pages().length);
      int before = -1;
      for (int i = 0; i < places.pages().length; i++) {
        out.putNumber(places.pages()[i] - before - 1).putNumber(places.places()[i].length);
        before = places.pages()[i];
        int last = -1;
        for (int place : places.places()[i]) {
          out.putNumber(place - last - 1);
          last = place;
        }
      }
      tree.add(bytes(term), out.toBytes());
    }
    return tree.root();
  }

  /** A file whose name is fixed, with a check of its own content before the rest. */
  static OutputFile manifest(Json manifest) {
    String text = manifest.toString();
    String check = Names.name(text.getBytes(StandardCharsets.UTF_8));
    return new OutputFile(
        "search/manifest.json", (check + "\n" + text).getBytes(StandardCharsets.UTF_8));
  }
}
