/**
 * Lexers for code on pages: highlighting, identifiers and constructs.
 *
 * <p>The Go and Rust lexers are lossless: the tokens of a text, joined in order, are that text.
 */
@NullMarked
package dev.crosswalk.code;

import org.jspecify.annotations.NullMarked;
