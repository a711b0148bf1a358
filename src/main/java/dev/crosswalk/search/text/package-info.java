/**
 * From text to terms, the same for pages and questions. {@link dev.crosswalk.search.text.TermLexer}
 * cuts, {@link dev.crosswalk.search.text.Stemmer} and {@link dev.crosswalk.search.text.StopWords}
 * know English, and {@link dev.crosswalk.search.text.PageAnalysis} makes the postings of a page.
 */
@NullMarked
package dev.crosswalk.search.text;

import org.jspecify.annotations.NullMarked;
