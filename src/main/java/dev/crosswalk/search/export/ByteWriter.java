package dev.crosswalk.search.export;

import java.util.Arrays;

/** A growing array of bytes with variable-length numbers, seven bits a byte, lowest first. */
final class ByteWriter {
  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  ByteWriter put(int b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) b;
    return this;
  }

  ByteWriter put(byte[] more) {
    return put(more, 0, more.length);
  }

  ByteWriter put(byte[] more, int from, int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
    }
    System.arraycopy(more, from, bytes, size, length);
    size += length;
    return this;
  }

  ByteWriter putNumber(int number) {
    int rest = number;
    while (rest >>> 7 != 0) {
      put((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    return put(rest);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
