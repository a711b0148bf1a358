package dev.crosswalk.bake;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Lets through what XML 1.0 allows (section 2.2), so that no text of an author's makes a feed or
 * sitemap that no program can read. HTML forbids the same characters. A pair of surrogates comes in
 * one call.
 */
final class LegalCharacters extends FilterWriter {
  LegalCharacters(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    write(Character.toString(c), 0, 1);
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    int start = from;
    int end = from + length;
    for (int i = from; i < end; ) {
      int codePoint = Character.codePointAt(text, i, end);
      int next = i + Character.charCount(codePoint);
      if (!isLegal(codePoint)) {
        out.write(text, start, i - start);
        start = next;
      }
      i = next;
    }
    out.write(text, start, end - start);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    write(text.substring(from, from + length).toCharArray(), 0, length);
  }

  private static boolean isLegal(int c) {
    return c < ' ' ? c == '\t' || c == '\n' || c == '\r' : c < 0xD800 || isLegalAbove(c);
  }

  private static boolean isLegalAbove(int c) {
    return c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
  }
}
