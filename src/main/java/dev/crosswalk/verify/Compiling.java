package dev.crosswalk.verify;

/**
 * How compilers work.
 *
 * @param limits of each call; processor time and memory are each compiler's own, so that code that
 *     keeps one busy for ever costs the others nothing
 * @param jobs how many work at once
 */
record Compiling(Runner runner, Limits limits, int jobs) {}
