/**
 * From the tree to safe HTML: rendering, the allow-list, and what only this program puts in
 * afterwards.
 */
@NullMarked
package dev.crosswalk.markdown.html;

import org.jspecify.annotations.NullMarked;
