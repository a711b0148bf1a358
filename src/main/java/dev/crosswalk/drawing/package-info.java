/**
 * Pictures that authors write as a few lines of text.
 *
 * <p>Values go one way: text → {@link dev.crosswalk.drawing.Model} → shapes → SVG, once for wide
 * pages and once for phones. What cannot be drawn is a {@link dev.crosswalk.drawing.Finding}, never
 * an exception. No font is read: the widths of letters are a table, so that the same text gives the
 * same bytes everywhere.
 */
@NullMarked
package dev.crosswalk.drawing;

import org.jspecify.annotations.NullMarked;
