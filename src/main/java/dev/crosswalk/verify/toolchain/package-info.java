/**
 * What verification and its languages say to each other: programs, what is expected of them, what
 * became of them, and the one interface that a language has to keep.
 *
 * <p>A language's room imports this one and {@code sandbox}, and no other language's; the order is
 * given by the list of toolchains in {@code verify}. Everything here holds for every language.
 */
@NullMarked
package dev.crosswalk.verify.toolchain;

import org.jspecify.annotations.NullMarked;
