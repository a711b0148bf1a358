/**
 * Go: its module file, its tools, and what they say.
 *
 * <p>All programs lie in one module and are built in five calls. {@code GoToolchain} is the door;
 * the rest of the program knows it as a {@code Toolchain}.
 */
@NullMarked
package dev.crosswalk.verify.go;

import org.jspecify.annotations.NullMarked;
