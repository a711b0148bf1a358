/**
 * Turns sources into pages: front matter, the CommonMark tree, headings, links, fences, safe HTML.
 *
 * <p>Two steps, so that every page is complete at birth: first the front matter of all pages makes
 * the catalogue that links are resolved against, then the bodies are parsed in parallel. Every body
 * passes an allow-list of elements and attributes; only what this package makes itself (classes,
 * ids, highlighted code) is put in afterwards.
 */
@NullMarked
package dev.crosswalk.markdown;

import org.jspecify.annotations.NullMarked;
