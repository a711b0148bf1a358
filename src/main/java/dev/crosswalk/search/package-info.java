/**
 * Search: builds a Lucene index with its export to static shards, and answers from it. The rooms
 * below analyse ({@code text}), rank, read queries, write the files ({@code export}) and evaluate.
 *
 * <p>With them the only importer of {@code org.apache.lucene}. Whatever decides hits, order or
 * scores is integer arithmetic over the exported values, so that {@code src/main/web/js/search}
 * repeats it exactly; {@code docs/search.md} defines both. {@link SearchIndex} is the door.
 */
@NullMarked
package dev.crosswalk.search;

import org.jspecify.annotations.NullMarked;
