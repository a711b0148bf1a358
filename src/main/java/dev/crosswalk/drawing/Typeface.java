package dev.crosswalk.drawing;

/**
 * Widths of letters. Readers have different fonts: for each letter the table holds the widest of
 * Arial, Noto Sans and DejaVu Sans, so that text is rather narrower than what is left for it.
 */
enum Typeface {
  STRONG(14, 1.12, "strong"),
  PLAIN(13, 1, ""),
  MONO(13, 1, "mono");

  static final int LINE = 17;

  private static final int FIRST = ' ';

  /** In thousandths of the size, from the blank to the tilde. */
  private static final int[] WIDTHS = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 584, 838, 318, 361, 318, 378, // to /
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, // to ?
    1015, 684, 686, 722, 770, 667, 611, 778, 752, 339, 500, 667, 557, 907, 760, 787, // to O
    667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 378, 390, 838, 556, // to _
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, // to o
    635, 635, 413, 521, 392, 634, 592, 818, 592, 592, 525, 636, 551, 636, 838
  };

  private static final int OTHER = 800;
  private static final int WIDE = 1050;
  private static final int MONO_WIDTH = 615;

  private final int size;
  private final double weight;
  private final String mark;

  Typeface(int size, double weight, String mark) {
    this.size = size;
    this.weight = weight;
    this.mark = mark;
  }

  /** Its class in style sheets; empty for the usual one. */
  String mark() {
    return mark;
  }

  /** In pixels, rounded up. */
  int width(String text) {
    long thousandths = text.codePoints().mapToLong(this::thousandths).sum();
    return (int) Math.ceil(thousandths * size * weight / 1000);
  }

  private long thousandths(int letter) {
    boolean wide = letter >= 0x1100 && !(letter >= 0x2000 && letter < 0x2600);
    if (wide) {
      return letter > 0xffff ? WIDE * 4L / 3 : WIDE;
    }
    if (this == MONO) {
      return MONO_WIDTH;
    }
    int index = letter - FIRST;
    return index >= 0 && index < WIDTHS.length ? WIDTHS[index] : OTHER;
  }
}
