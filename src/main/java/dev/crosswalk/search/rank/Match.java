package dev.crosswalk.search.rank;

/**
 * A term of the index that answers a word of the query.
 *
 * @param term ends with an ellipsis if it stands for all terms that begin so
 * @param weight in sixteenths
 */
public record Match(String term, int weight, How how, Postings postings) {}
