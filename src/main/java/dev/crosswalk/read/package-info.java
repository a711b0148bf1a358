/**
 * The only walk over the source folder: settings, texts, assets and the dates that git knows.
 *
 * <p>Nothing is followed out of the folder: symbolic links are refused, and so are texts that are
 * too long, not UTF-8, or hold characters that a reader cannot see. Everything is sorted by path,
 * so that the order of the file system never shows.
 */
@NullMarked
package dev.crosswalk.read;

import org.jspecify.annotations.NullMarked;
