/**
 * The CommonMark tree of one page, and what is known of it before it is HTML: headings, links,
 * pictures, fences.
 */
@NullMarked
package dev.crosswalk.markdown.body;

import org.jspecify.annotations.NullMarked;
