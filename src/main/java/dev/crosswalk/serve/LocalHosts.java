package dev.crosswalk.serve;

import java.util.regex.Pattern;

/**
 * Names of this machine. A page elsewhere can lead its own name here ("DNS rebinding") and would
 * then read what is served; the browser still sends that name.
 */
final class LocalHosts {
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?i)(?:(?:[a-z0-9_-]+\\.)*localhost\\.?|127\\.0\\.0\\.1|\\[::1])(?::[0-9]{1,5})?");

  private LocalHosts() {}

  /**
   * @param authority a name or an address, with a port or without
   */
  static boolean contain(String authority) {
    return LOCAL.matcher(authority).matches();
  }
}
