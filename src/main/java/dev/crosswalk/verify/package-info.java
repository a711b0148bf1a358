/**
 * Samples are compiled, linted and run, and what they did is compared with what their page says.
 *
 * <p>The programs of all pages are laid out in one Go module and one Cargo package, built in a few
 * batches, and run one by one; whatever a tool says is led back to the page's own line and column.
 * Samples come from strangers: nothing of theirs is compiled or run outside a sandbox. What was
 * shown is written to {@code verified.lock}, from which sites are built without Go and Rust.
 */
@NullMarked
package dev.crosswalk.verify;

import org.jspecify.annotations.NullMarked;
