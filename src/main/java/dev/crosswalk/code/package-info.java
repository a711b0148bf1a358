/**
 * Lexers for code on pages: highlighting, identifiers and constructs.
 *
 * <p>The Go and Rust lexers follow the languages' own lexical grammars; all other languages share
 * one lexer that is driven by tables. Every lexer is lossless and total: the tokens of a text,
 * joined in order, are that text, whatever is in it. Highlighting is done with class names alone,
 * so that pages need neither a script nor inline styles.
 */
@NullMarked
package dev.crosswalk.code;

import org.jspecify.annotations.NullMarked;
