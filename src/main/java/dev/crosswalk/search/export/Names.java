package dev.crosswalk.search.export;

/**
 * Content hashes of 40 bits (FNV-1, and a sum that weighs places): the names of files, and the
 * browser's check that a file is whole and the one asked for. Not cryptographic: whoever can change
 * a file can change the page, too.
 */
public final class Names {
  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";

  private Names() {}

  static long hash(byte[] bytes) {
    int high = 0x811c9dc5;
    int low = 0;
    for (byte b : bytes) {
      high = (high ^ (b & 0xff)) * 16_777_619;
      low = (low * 31 + (b & 0xff)) & 0xff;
    }
    return ((high & 0xffffffffL) << 8) | low;
  }

  /** Eight digits of base 32, lower case, for file systems that know no other. */
  public static String name(byte[] bytes) {
    long hash = hash(bytes);
    StringBuilder name = new StringBuilder(8);
    for (int shift = 35; shift >= 0; shift -= 5) {
      name.append(DIGITS.charAt((int) (hash >>> shift) & 31));
    }
    return name.toString();
  }
}
