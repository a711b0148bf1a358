package dev.crosswalk.serve;

/**
 * What one client may take of the preview.
 *
 * @param connections open at once; one more closes the one that has waited longest for a request
 * @param idleMillis how long a connection may wait for its next request
 * @param headMillis how long a request may take to arrive, from its first byte
 * @param stallMillis how long {@value #STALL_BYTES} bytes of a response may take to leave
 */
record Limits(int connections, long idleMillis, long headMillis, long stallMillis) {
  static final Limits DEFAULT = new Limits(4_096, 30_000, 10_000, 30_000);

  static final int STALL_BYTES = 64 * 1024;

  /** As large as what other servers take for a request line, and for all fields together. */
  static final int MAX_TARGET_BYTES = 8 * 1024;

  static final int MAX_FIELD_BYTES = 32 * 1024;
}
