package dev.crosswalk.search.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a character is to the lexer, and how a word is folded.
 *
 * <p>The classes are written as fixed ranges and not taken from {@link Character}, so that they do
 * not depend on the Unicode version of a JDK or browser; the browser gets them with the index.
 */
public final class Chars {
  static final int OTHER = 0;

  /** A letter, digit or underscore. */
  public static final int WORD = 1;

  /** A character of a script that is written without spaces. */
  public static final int BIGRAM = 2;

  /** What operators and other syntax are made of. */
  public static final int PUNCTUATION = 3;

  /** First UTF-16 unit of each range, followed by the range's class; up to the next range. */
  private static final int[] RANGES = {
    0x00, 0, 0x21, 3, 0x30, 1, 0x3a, 3, 0x41, 1, 0x5b, 3, 0x5f, 1, 0x60, 3, 0x61, 1, 0x7b, 3, 0x7f,
    0, 0xaa, 1, 0xab, 0, 0xb5, 1, 0xb6, 0, 0xba, 1, 0xbb, 0, 0xc0, 1, 0xd7, 0, 0xd8, 1, 0xf7, 0,
    0xf8, 1, 0x60c, 0, 0x60d, 1, 0x61b, 0, 0x620, 1, 0xe00, 2, 0xf00, 1, 0x1000, 2, 0x10a0, 1,
    0x1100, 2, 0x1200, 1, 0x1780, 2, 0x1800, 1, 0x2000, 0, 0x2c00, 1, 0x2e00, 0, 0x2e80, 2, 0x3000,
    0, 0x3005, 2, 0x3008, 0, 0x3031, 2, 0x30fb, 0, 0x30fc, 2, 0xa000, 1, 0xac00, 2, 0xd800, 0,
    0xf900, 2, 0xfb00, 1, 0xfe00, 0, 0xfe70, 1, 0xfeff, 0, 0xff10, 1, 0xff1a, 0, 0xff21, 1, 0xff3b,
    0, 0xff41, 1, 0xff5b, 0, 0xff66, 2, 0xffe0, 0, 0x10000, 0
  };

  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

  private static final byte[] CLASSES = classes();

  private Chars() {}

  private static byte[] classes() {
    byte[] classes = new byte[0x10000];
    for (int i = 0; i + 2 < RANGES.length; i += 2) {
      java.util.Arrays.fill(classes, RANGES[i], RANGES[i + 2], (byte) RANGES[i + 1]);
    }
    return classes;
  }

  /**
   * For the browser: the set of a class, as a regular expression has it.
   *
   * @param kind {@link #WORD}, {@link #BIGRAM} or {@link #PUNCTUATION}
   */
  public static String set(int kind) {
    StringBuilder set = new StringBuilder("[");
    for (int i = 0; i + 2 < RANGES.length; i += 2) {
      if (RANGES[i + 1] == kind) {
        set.append((char) RANGES[i]).append('-').append((char) (RANGES[i + 2] - 1));
      }
    }
    return set.append(']').toString();
  }

  /** The class of a UTF-16 unit. */
  public static int kind(char c) {
    return CLASSES[c];
  }

  /** Whether it can be in a name. */
  public static boolean isWord(char c) {
    return CLASSES[c] == WORD;
  }

  static boolean isUpper(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.toLowerCase(c) != c;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  /** Lower case, without compatibility forms and accents; one letter sigma. */
  public static String fold(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length() && ascii; i++) {
      ascii = word.charAt(i) < 0x80;
    }
    if (ascii) {
      return word.toLowerCase(Locale.ROOT);
    }
    String lower = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return ACCENTS.matcher(lower).replaceAll("").replace('\u03c2', '\u03c3');
  }
}
