/**
 * How prose reads: long sentences, words that say nothing, abbreviations that nobody explained,
 * figures without a source. Counts and lists only; what needs judgement is a reviewer's.
 */
package dev.crosswalk.check.prose;
