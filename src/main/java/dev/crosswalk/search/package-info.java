/**
 * Search: analysis that knows code, a Lucene index, its ranking, and its export to static shards.
 *
 * <p>The only importer of {@code org.apache.lucene}. Whatever decides hits, order or scores is
 * integer arithmetic over the exported values, so that {@code src/main/web/js/search} repeats it
 * exactly; {@code docs/search.md} defines both. {@link SearchIndex} is the door.
 */
@NullMarked
package dev.crosswalk.search;

import org.jspecify.annotations.NullMarked;
