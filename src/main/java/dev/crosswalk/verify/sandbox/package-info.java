/**
 * Jobs run here: a command, what it may see and what it may use.
 *
 * <p>A job that may write to no folder is a sample, a stranger's program; the others are compilers,
 * which strangers' code can keep busy, too. {@code Sandboxes} finds the best sandbox of the machine
 * and {@code Runner} watches what runs in it; no process of a job outlives it. Nothing here knows a
 * language.
 */
@NullMarked
package dev.crosswalk.verify.sandbox;

import org.jspecify.annotations.NullMarked;
