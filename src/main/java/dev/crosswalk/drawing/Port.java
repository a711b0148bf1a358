package dev.crosswalk.drawing;

/**
 * Where one end of an arrow touches its box.
 *
 * @param offset from the middle of its side, in pixels
 * @param labelled whether the arrow's label is at this end
 * @param below whether it is below its line, and not above
 * @param before how far from the middle all ends of this side reach, to the left or upwards
 * @param after to the right or downwards
 * @param spread from the first to the last
 */
record Port(
    Side side,
    double offset,
    boolean labelled,
    boolean below,
    double before,
    double after,
    double spread) {

  /**
   * One side of a box.
   *
   * @param across whether it is the left or the right one
   * @param high whether it is the right or the lower one
   */
  record Side(int box, boolean across, boolean high) {}

  Port moved(double by) {
    return new Port(
        side,
        offset + by,
        labelled,
        below,
        before + Math.max(0, -by),
        after + Math.max(0, by),
        spread + 2 * Math.abs(by));
  }
}
