/**
 * How well judged queries are answered, and what a search must not fall below. Asks through the
 * same door as everybody.
 */
@NullMarked
package dev.crosswalk.search.evaluate;

import org.jspecify.annotations.NullMarked;
