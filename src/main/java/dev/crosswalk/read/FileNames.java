package dev.crosswalk.read;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that do not work on every system, or that would change meaning in a URL. */
final class FileNames {
  private FileNames() {}

  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  /** A device on Windows: such a file cannot be checked out there. */
  static boolean isDevice(String name) {
    return DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** Equal names in the one form of Unicode that people type; disks keep several (NFC, NFD). */
  static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** Whether the name on the disk is the text that Java shows of it, not only something like it. */
  static boolean isUnicode(Path name) {
    try {
      return name.getFileSystem().getPath(name.toString()).equals(name);
    } catch (InvalidPathException e) { // this machine's encoding lacks a character
      return false;
    }
  }

  /** Why the name cannot be used everywhere; empty if it can. */
  static Optional<String> trouble(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ("<>:\"|?*\\".indexOf(c) >= 0) {
        return Optional.of("\"" + c + "\" in a file name does not work on Windows");
      }
      if (Character.isISOControl(c)) {
        return Optional.of("a control character in a file name");
      }
    }
    if (name.endsWith(".") || name.endsWith(" ") || name.startsWith(" ")) {
      return Optional.of("a file name may not begin with a space or end with a space or a dot");
    }
    return Optional.empty();
  }
}
