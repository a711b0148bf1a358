/**
 * The preview: a published folder over HTTP on this machine, and a watch over its source.
 *
 * <p>For authors, not for the public: it answers on the loopback address only.
 */
@NullMarked
package dev.crosswalk.serve;

import org.jspecify.annotations.NullMarked;
