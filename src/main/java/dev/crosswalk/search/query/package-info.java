/**
 * What a query asks for: {@link dev.crosswalk.search.query.Question} reads it, {@link
 * dev.crosswalk.search.query.Expansion} finds the terms of the index that answer each of its words.
 * {@code js/search/question.js} and {@code expand.js} are the twins.
 */
@NullMarked
package dev.crosswalk.search.query;

import org.jspecify.annotations.NullMarked;
