package dev.crosswalk.search;

/**
 * Content hashes of 40 bits: the names of files, and the browser's check that a file is whole and
 * the one asked for. Not cryptographic: whoever can change a file can change the page, too.
 */
final class Names {
  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";

  private Names() {}

  static long hash(byte[] bytes) {
    int high = 0x811c9dc5;
    int low = 0x9747b28c;
    for (byte b : bytes) {
      high = (high ^ (b & 0xff)) * 0x01000193;
      low = (low ^ (b & 0xff)) * 0x5bd1e995;
      low ^= low >>> 15;
    }
    high ^= high >>> 16;
    high *= 0x85ebca6b;
    high ^= high >>> 13;
    return ((high & 0xffffffffL) << 8) | (low & 0xff);
  }

  /** Eight digits of base 32, lower case, for file systems that know no other. */
  static String name(long hash) {
    StringBuilder name = new StringBuilder(8);
    for (int shift = 35; shift >= 0; shift -= 5) {
      name.append(DIGITS.charAt((int) (hash >>> shift) & 31));
    }
    return name.toString();
  }

  static String name(byte[] bytes) {
    return name(hash(bytes));
  }
}
