package dev.crosswalk.search;

import dev.crosswalk.model.Address;
import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.search.export.Dictionary;
import dev.crosswalk.search.export.JsonWriter;
import dev.crosswalk.search.export.Names;
import dev.crosswalk.search.export.PageFiles;
import dev.crosswalk.search.export.Shards;
import dev.crosswalk.search.export.Tree;
import dev.crosswalk.search.text.PageAnalysis;
import dev.crosswalk.search.text.Stemmer;
import dev.crosswalk.search.text.StopWords;
import dev.crosswalk.search.text.Synonyms;
import dev.crosswalk.search.text.TermOperators;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Makes the index and its export: pages are analysed in parallel and given to Lucene in order, by
 * one thread, into one segment; so the result does not depend on the number of threads.
 */
final class IndexBuild {
  /** Of the exported files; {@code js/search/store.js} reads this one alone. */
  private static final int FORMAT = 4;

  /** Names of pages in one file; its square covers the site in as many files. */
  private static final int MIN_BLOCK = 64;

  /** Pages analysed ahead of the writer; bounds memory. */
  private static final int AHEAD = 256;

  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  private record Ready(
      PageAnalysis.Analysed page, byte[] stored, String name, List<OutputFile> files) {}

  private final PostingStream terms = new PostingStream();
  private final PlaceStream places = new PlaceStream();
  private final Field termField =
      new Field(Dictionary.TERMS, terms, type(IndexOptions.DOCS_AND_FREQS));
  private final Field placeField =
      new Field(Dictionary.PLACES, places, type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS));
  private final Site site;
  private final Synonyms synonyms;
  private final List<OutputFile> files = new ArrayList<>();
  private final List<String> pageNames = new ArrayList<>();

  private IndexBuild(Site site) {
    this.site = site;
    this.synonyms = Synonyms.of(site);
  }

  static SearchExport build(Site site, Path directory, Executor threads) throws IOException {
    IndexBuild build = new IndexBuild(site);
    try (Directory lucene = FSDirectory.open(directory)) {
      build.write(lucene, threads);
      try (DirectoryReader reader = DirectoryReader.open(lucene)) {
        return build.export(reader);
      }
    }
  }

  private void write(Directory lucene, Executor threads) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setUseCompoundFile(true)
            .setRAMBufferSizeMB(1024);
    try (IndexWriter writer = new IndexWriter(lucene, config)) {
      ArrayDeque<FutureTask<Ready>> ahead = new ArrayDeque<>();
      int next = 0;
      List<Page> pages = site.pages();
      while (next < pages.size() || !ahead.isEmpty()) {
        while (next < pages.size() && ahead.size() < AHEAD) {
          Page page = pages.get(next++);
          FutureTask<Ready> task = new FutureTask<>(() -> analyse(page));
          threads.execute(task);
          ahead.add(task);
        }
        add(writer, await(ahead.removeFirst()));
      }
      writer.commit();
    }
  }

  /** Runs the task here unless a thread has taken it, so that a busy pool cannot block. */
  private static Ready await(FutureTask<Ready> task) {
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Ready analyse(Page page) {
    PageAnalysis.Analysed analysed = PageAnalysis.analyse(page, synonyms);
    byte[] stored =
        new PageStore(Address.of(page.uri()), page.title(), page.kind(), analysed.parts()).bytes();
    String name = Names.name(stored);
    return new Ready(analysed, stored, name, PageFiles.of(page, analysed.parts(), name));
  }

  private void add(IndexWriter writer, Ready ready) throws IOException {
    terms.set(ready.page().postings());
    places.set(ready.page().postings());
    // Values are kept as they are; compressing stored fields would cost an eighth of the index
    BytesRef stored = new BytesRef(ready.stored());
    writer.addDocument(
        List.of(termField, placeField, new BinaryDocValuesField(Dictionary.PAGE, stored)));
    files.addAll(ready.files());
    pageNames.add(ready.name());
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  private SearchExport export(DirectoryReader reader) throws IOException {
    JsonWriter manifest =
        JsonWriter.object().put("format", FORMAT).put("pages", site.pages().size());
    Shards shards = new Shards(new Dictionary(SearchIndex.onlyLeaf(reader)));
    names(manifest);
    shards.write(manifest);
    files.addAll(shards.files());
    JsonWriter stems = JsonWriter.array();
    Stemmer.steps().forEach(stems::add);
    manifest
        .put("characters", Rules.characters())
        .put("stopWords", StopWords.all())
        .put("codeWords", StopWords.code())
        .put("operators", TermOperators.all())
        .put("stems", stems)
        .put("rules", Rules.json());
    files.add(Shards.manifest(manifest));
    files.sort(Comparator.comparing(OutputFile::path));
    return new SearchExport(files, site.pages().size(), shards.termCount());
  }

  /** The names of the pages' files, in blocks. */
  private void names(JsonWriter manifest) {
    int block = MIN_BLOCK;
    while (block * block < pageNames.size()) {
      block *= 2;
    }
    JsonWriter names = JsonWriter.array();
    for (int from = 0; from < pageNames.size(); from += block) {
      List<String> together = pageNames.subList(from, Math.min(from + block, pageNames.size()));
      byte[] file = Tree.deflated(String.join("", together).getBytes(StandardCharsets.US_ASCII));
      String name = Names.name(file);
      files.add(new OutputFile("search/n/" + name + ".bin", file));
      names.add(name);
    }
    manifest.put("block", block).put("names", names);
  }
}
