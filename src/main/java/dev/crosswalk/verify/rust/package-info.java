/**
 * Rust: its manifest and lock, its tools, and what they say.
 *
 * <p>Programs lie in three packages that share a name and a target folder and are built in four
 * calls. {@code RustToolchain} is the door; the rest of the program knows it as a {@code
 * Toolchain}.
 */
@NullMarked
package dev.crosswalk.verify.rust;

import org.jspecify.annotations.NullMarked;
