/**
 * What a term on a page weighs, and how pages are ranked by it: integers only, so that {@code
 * js/search/rank.js} gives the same. {@link dev.crosswalk.search.rank.Posting} is the byte that
 * pages are indexed with, {@link dev.crosswalk.search.rank.Ranking} adds up what words earn, and
 * {@link dev.crosswalk.search.rank.Explanation} is that sum. The lowest of search's rooms.
 */
@NullMarked
package dev.crosswalk.search.rank;

import org.jspecify.annotations.NullMarked;
