package dev.crosswalk.verify.toolchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that say which libraries there are, asked with regular expressions. */
public final class Manifest {
  private Manifest() {}

  /** An absent file is empty. */
  public static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** What the first group of the first match holds, or otherwise the other text. */
  public static String value(String text, String regex, String otherwise) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    return matcher.find() ? matcher.group(1) : otherwise;
  }
}
