package dev.crosswalk.build;

/**
 * What lies in a published folder.
 *
 * @param files number of files of this build
 * @param bytes their size together
 * @param kept number of files of the build before
 */
record Written(int files, long bytes, int kept) {
  static final Written NOTHING = new Written(0, 0, 0);

  Written andKept(int number) {
    return new Written(files, bytes, number);
  }
}
