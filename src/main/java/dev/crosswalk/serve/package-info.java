/**
 * The preview: bakes, serves the published folder over HTTP on this machine, and bakes again after
 * each change of the source. Nothing that a bake or a client does ends it.
 *
 * <p>For authors, not for the public: it answers on the loopback address only, to requests that
 * name this machine.
 */
@NullMarked
package dev.crosswalk.serve;

import org.jspecify.annotations.NullMarked;
