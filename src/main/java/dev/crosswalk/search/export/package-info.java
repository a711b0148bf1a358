/**
 * The index as files: {@link dev.crosswalk.search.export.Dictionary} reads Lucene's terms, {@link
 * dev.crosswalk.search.export.Shards} writes them as the trees that a browser reads. {@code
 * docs/search.md} defines every byte; {@code js/search/store.js} reads it.
 */
@NullMarked
package dev.crosswalk.search.export;

import org.jspecify.annotations.NullMarked;
