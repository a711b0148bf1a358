/**
 * Samples are compiled, linted and run, and what they did is compared with what their page says.
 *
 * <p>This room asks the toolchains of the languages, one after the other, to lay out and build the
 * programs of all pages in a few batches; then it runs them one by one and judges what they did.
 * Whatever a tool says is led back to the page's own line and column. Samples come from strangers:
 * nothing of theirs is compiled or run outside a sandbox. What was shown is written to {@code
 * verified.lock}, from which sites are built without Go and Rust. Other rooms use this one alone,
 * and none of those inside it.
 */
@NullMarked
package dev.crosswalk.verify;

import org.jspecify.annotations.NullMarked;
