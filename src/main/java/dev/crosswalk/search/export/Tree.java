package dev.crosswalk.search.export;

import dev.crosswalk.model.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/**
 * A sorted map from byte strings to byte strings, written as small files: leaves, and above them
 * nodes, until a level is small enough for the manifest.
 *
 * <p>A file ends where a hash of the key says so, so that a change stays in its file. A file is
 * deflated by itself, because not every host compresses unknown types.
 */
public final class Tree {
  private static final byte[] NO_BYTES = {};
  private static final int MIN_BYTES = 3000;
  private static final int MAX_BYTES = 6400;
  private static final int TOP_NODES = 128;

  private final String folder;
  private final List<OutputFile> files;
  private final Level leaves = new Level(true);

  /** Files of one level under construction. */
  private final class Level {
    private final List<byte[]> keys = new ArrayList<>();
    private final List<byte[]> heads = new ArrayList<>();
    private final List<byte[]> tails = new ArrayList<>();
    private final List<byte[]> firsts = new ArrayList<>();
    private final List<byte[]> names = new ArrayList<>();
    private final boolean shortened;
    private byte[] previousLast = {};
    private int bytes;

    /**
     * @param shortened whether a file may be named by less than its first key; above the leaves
     *     keys are already as short as they may be
     */
    Level(boolean shortened) {
      this.shortened = shortened;
    }

    void add(byte[] key, byte[] head, byte[] tail) {
      keys.add(key);
      heads.add(head);
      tails.add(tail);
      bytes += key.length + head.length + tail.length + 3;
      if (bytes >= MAX_BYTES || (bytes >= MIN_BYTES && (Names.hash(key) & 0xf00) == 0)) {
        close();
      }
    }

    void close() {
      if (keys.isEmpty()) {
        return;
      }
      byte[] file = encode(keys, heads, tails);
      String name = Names.name(file);
      files.add(new OutputFile("search/" + folder + "/" + name + ".bin", file));
      firsts.add(shortened ? separator(previousLast, keys.getFirst()) : keys.getFirst());
      names.add(name.getBytes(StandardCharsets.US_ASCII));
      previousLast = keys.getLast();
      keys.clear();
      heads.clear();
      tails.clear();
      bytes = 0;
    }
  }

  /**
   * @param folder one letter, the folder under {@code search/}
   * @param files where finished files go
   */
  Tree(String folder, List<OutputFile> files) {
    this.folder = folder;
    this.files = files;
  }

  /** Keys come in the order of their unsigned bytes. */
  void add(byte[] key, byte[] value) {
    leaves.add(key, value, NO_BYTES);
  }

  /** A value of two halves; bytes of one nature stand together in the file and pack better. */
  void add(byte[] key, byte[] head, byte[] tail) {
    leaves.add(key, head, tail);
  }

  /** The manifest's entry: how many levels of files there are, and the topmost's names. */
  JsonWriter root() {
    Level level = leaves;
    level.close();
    int depth = 1;
    while (level.names.size() > TOP_NODES) {
      Level above = new Level(false);
      for (int i = 0; i < level.names.size(); i++) {
        above.add(level.firsts.get(i), level.names.get(i), NO_BYTES);
      }
      above.close();
      level = above;
      depth++;
    }
    JsonWriter keys = JsonWriter.array();
    JsonWriter names = JsonWriter.array();
    for (int i = 0; i < level.names.size(); i++) {
      keys.add(new String(level.firsts.get(i), StandardCharsets.UTF_8));
      names.add(new String(level.names.get(i), StandardCharsets.US_ASCII));
    }
    return JsonWriter.object().put("depth", depth).put("keys", keys).put("names", names);
  }

  /** The shortest start of {@code next}, whole characters, that sorts after {@code last}. */
  private static byte[] separator(byte[] last, byte[] next) {
    int length = Math.max(0, Arrays.mismatch(last, next)) + 1;
    while (length < next.length && (next[length] & 0xc0) == 0x80) {
      length++;
    }
    return last.length == 0 ? new byte[0] : Arrays.copyOf(next, Math.min(length, next.length));
  }

  /**
   * Number of keys, keys; lengths; heads; tails: what is alike stands together, deflated in blocks
   * of its own. Of an entry with a tail only the tail's length is written, as its head tells where
   * it ends.
   */
  private static byte[] encode(List<byte[]> keys, List<byte[]> heads, List<byte[]> tails) {
    ByteWriter names = new ByteWriter().putNumber(keys.size());
    ByteWriter lengths = new ByteWriter();
    byte[] before = {};
    for (int i = 0; i < keys.size(); i++) {
      byte[] key = keys.get(i);
      int shared = Arrays.mismatch(before, key);
      int same = shared < 0 ? key.length : shared;
      names.putNumber(same).putNumber(key.length - same).put(key, same, key.length - same);
      byte[] measured = tails.get(i).length > 0 ? tails.get(i) : heads.get(i);
      lengths.putNumber(measured.length);
      before = key;
    }
    return deflated(names.toBytes(), lengths.toBytes(), join(heads), join(tails));
  }

  private static byte[] join(List<byte[]> values) {
    ByteWriter out = new ByteWriter();
    values.forEach(out::put);
    return out.toBytes();
  }

  /** The streams joined, each deflated in blocks of its own. */
  public static byte[] deflated(byte[]... streams) {
    Deflater deflater = new Deflater(9, true);
    try {
      int bound = 64;
      for (byte[] stream : streams) {
        bound += stream.length + stream.length / 1000 + 32;
      }
      byte[] buffer = new byte[bound];
      int size = 0;
      for (byte[] stream : streams) {
        if (stream.length > 0) {
          if (!deflater.needsInput()) {
            size += deflater.deflate(buffer, size, buffer.length - size, Deflater.SYNC_FLUSH);
          }
          deflater.setInput(stream);
        }
      }
      deflater.finish();
      size += deflater.deflate(buffer, size, buffer.length - size);
      return Arrays.copyOf(buffer, size);
    } finally {
      deflater.end();
    }
  }
}
