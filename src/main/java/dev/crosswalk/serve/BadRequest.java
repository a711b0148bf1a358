package dev.crosswalk.serve;

/** A request that is refused before anything is looked up. */
final class BadRequest extends Exception {
  private final int status;

  BadRequest(int status) {
    super("status " + status, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
