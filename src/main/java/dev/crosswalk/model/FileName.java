package dev.crosswalk.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which names a file can have on disk, and such names made of any text. */
public final class FileName {
  /** What the file systems of Linux, macOS and Windows allow, at least, in UTF-8. */
  public static final int MAX_BYTES = 255;

  /** Room for an ending and a number behind a name that was made here. */
  private static final int MAX_MADE_BYTES = 200;

  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]+");
  private static final Pattern ENDS = Pattern.compile("^[\\s.-]+|[\\s.-]+$");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private FileName() {}

  /** Bytes that a name takes on disk. */
  public static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether a part of the path is longer than any file system takes. */
  public static boolean isTooLong(String path) {
    return List.of(path.split("/")).stream().anyMatch(part -> bytes(part) > MAX_BYTES);
  }

  /** Whether a path is none below the folder that it is put behind. */
  public static boolean leadsElsewhere(String path) {
    List<String> parts = List.of(path.split("[/\\\\]", -1));
    return parts.contains("..") || parts.contains(".") || parts.contains("");
  }

  /** Why a path cannot be written as it stands; empty if it can. */
  public static Optional<String> trouble(String path) {
    if (path.indexOf('\\') >= 0) {
      return Optional.of("has a backslash");
    }
    if (path.codePoints().anyMatch(FileName::isUnwritable)) {
      return Optional.of("has a control character");
    }
    return isTooLong(path)
        ? Optional.of("is longer than " + MAX_BYTES + " bytes")
        : Optional.empty();
  }

  private static boolean isUnwritable(int codePoint) {
    return Character.isISOControl(codePoint)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  /** The first code points of a name that fit in so many bytes. */
  public static String shortened(String name, int maxBytes) {
    int bytes = 0;
    int end = 0;
    while (end < name.length()) {
      int codePoint = name.codePointAt(end);
      bytes += bytes(Character.toString(codePoint));
      if (bytes > maxBytes) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return name.substring(0, end);
  }

  /**
   * A file name without ending for each text, like the text as far as every system allows; no two
   * names differ only in case or Unicode form, and none is {@code index}.
   */
  public static Map<String, String> each(Collection<String> texts) {
    Map<String, String> names = new TreeMap<>();
    Set<String> taken = new HashSet<>(Set.of("index"));
    List<String> changed = new ArrayList<>();
    for (String text : new TreeSet<>(texts)) {
      if (text.equals(safe(text)) && taken.add(Address.key(text))) {
        names.put(text, text);
      } else {
        changed.add(text); // what can keep its name has the first right to it
      }
    }
    for (String text : changed) {
      String base = safe(text);
      String name = base;
      for (int n = 2; !taken.add(Address.key(name)); n++) {
        name = base + "-" + n;
      }
      names.put(text, name);
    }
    return names;
  }

  private static String safe(String text) {
    String plain = UNSAFE.matcher(Address.composed(text)).replaceAll("-");
    String name = shortened(ENDS.matcher(plain).replaceAll(""), MAX_MADE_BYTES);
    name = ENDS.matcher(name).replaceAll("");
    if (name.isEmpty()) {
      return "unnamed";
    }
    return DEVICE.matcher(name).matches() ? name + "-" : name;
  }
}
