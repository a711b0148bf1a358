package dev.crosswalk.serve;

/** A way to hear of changes below one source folder. */
interface Changes extends AutoCloseable {
  /** What was heard while waiting. */
  enum Heard {
    NOTHING,
    A_CHANGE,
    /** Folders came or went, or not all was heard: a new {@link Changes} is needed from now on. */
    NO_LONGER_ALL,
    CLOSED
  }

  /**
   * Waits.
   *
   * @param millis at most
   */
  Heard await(long millis) throws InterruptedException;

  @Override
  void close();
}
