package dev.crosswalk.verify.toolchain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hashes of texts, as the lock holds them. */
public final class Hash {
  private Hash() {}

  /** 32 hexadecimal digits of SHA-256 over the parts in UTF-8, a NUL between two. */
  public static String of(List<String> parts) {
    byte[] text = String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
