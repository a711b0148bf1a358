/** The command line: the only room that prints. */
@NullMarked
package dev.crosswalk.cli;

import org.jspecify.annotations.NullMarked;
