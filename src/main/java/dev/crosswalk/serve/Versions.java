package dev.crosswalk.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Entity tags: the SHA-256 of the content. A large file is not read again while its size and time
 * stay; small files are, for a quick second save may fall into the same tick of the clock.
 * Thread-safe.
 */
final class Versions {
  private static final int SMALL_BYTES = 256 * 1024;
  private static final int MAX_KNOWN = 1_000;

  private record Known(long size, FileTime changed, String tag) {}

  private final Map<Path, Known> large = new ConcurrentHashMap<>();

  /** The strong entity tag, with its quotation marks. */
  String tag(Path path, FileChannel file) throws IOException {
    long size = file.size();
    if (size <= SMALL_BYTES) {
      return hash(file);
    }
    FileTime changed = Files.readAttributes(path, BasicFileAttributes.class).lastModifiedTime();
    Known known = large.get(path);
    if (known != null && known.size == size && known.changed.equals(changed)) {
      return known.tag;
    }
    String tag = hash(file);
    if (large.size() >= MAX_KNOWN) {
      large.clear();
    }
    large.put(path, new Known(size, changed, tag));
    return tag;
  }

  private static String hash(FileChannel file) throws IOException {
    MessageDigest digest = sha256();
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(file.size() + 1, 64 * 1024));
    long position = 0;
    for (int n = file.read(buffer, 0); n >= 0; n = file.read(buffer, position)) {
      position += n;
      digest.update(buffer.flip());
      buffer.clear();
    }
    return '"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"';
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
