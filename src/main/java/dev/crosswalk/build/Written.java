package dev.crosswalk.build;

/**
 * What lies in a published folder.
 *
 * @param files number of files
 * @param bytes their size together
 */
record Written(int files, long bytes) {
  static final Written NOTHING = new Written(0, 0);
}
