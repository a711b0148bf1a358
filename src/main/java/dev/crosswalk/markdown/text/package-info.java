/**
 * Texts before they are parsed: offsets and lines, addresses of files, what a page includes, and
 * how much of anything a page may hold.
 */
@NullMarked
package dev.crosswalk.markdown.text;

import org.jspecify.annotations.NullMarked;
