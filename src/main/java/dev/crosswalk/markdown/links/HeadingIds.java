package dev.crosswalk.markdown.links;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids of one page: GitHub's form for headings, each given out once. Not thread-safe. */
public final class HeadingIds {
  /** Ids of this form belong to the layout around the body. */
  static final String RESERVED = "cw-";

  private static final Pattern OWN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]{0,99}");

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  /** The id of a heading with this text: {@code "What changes?"} gives {@code what-changes}. */
  public String of(String text) {
    return free(base(text));
  }

  /** The same for the first heading of this text. */
  static String base(String text) {
    StringBuilder id = new StringBuilder(text.length());
    text.strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> {
          if (c == ' ' || c == '\t' || c == '\n') {
            id.append('-');
          } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || isMark(c)) {
            id.appendCodePoint(c);
          }
        });
    String base = id.isEmpty() ? "section" : id.toString();
    return base.startsWith(RESERVED) ? "h-" + base : base;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** This id, or with the first number behind it that makes it new. */
  public String free(String base) {
    if (taken.add(base)) {
      return base;
    }
    int number = next.getOrDefault(base, 1);
    while (!taken.add(base + "-" + number)) {
      number++;
    }
    next.put(base, number + 1);
    return base + "-" + number;
  }

  /** Whether an id of the author's own may stand; it is taken then. */
  public boolean claim(String id) {
    return OWN.matcher(id).matches()
        && !id.toLowerCase(Locale.ROOT).startsWith(RESERVED)
        && taken.add(id);
  }
}
