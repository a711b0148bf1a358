package dev.crosswalk.search.text;

/** Where the parts of snake_case and camelCase names begin. */
final class NameParts {
  private NameParts() {}

  /** Whether a word has no parts and is folded already, as most are. */
  static boolean isPlain(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!((c >= 'a' && c <= 'z') || Chars.isDigit(c))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where the part after the one at {@code from} begins; {@code end} if there is none.
   *
   * @param start of the name, without underscores around it
   */
  static int next(String text, int from, int start, int end) {
    for (int i = from + 1; i < end; i++) {
      char before = text.charAt(i - 1);
      char c = text.charAt(i);
      if (before == '_' && c != '_') {
        return i;
      }
      if (Chars.isUpper(c)) {
        boolean hump = before != '_' && !Chars.isUpper(before);
        boolean acronymEnds =
            Chars.isUpper(before)
                && i + 1 < end
                && text.charAt(i + 1) != '_'
                && !Chars.isUpper(text.charAt(i + 1))
                && !Chars.isDigit(text.charAt(i + 1))
                && !(i + 2 == end && text.charAt(i + 1) == 's');
        if (i > start && (hump || acronymEnds)) {
          return i;
        }
      }
    }
    return end;
  }
}
