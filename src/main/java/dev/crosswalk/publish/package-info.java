/**
 * From rendered files to the published folder: fingerprints, feeds, headers, and the swap.
 *
 * <p>A reader of the folder sees the old site until the new one is whole, then the new one.
 */
@NullMarked
package dev.crosswalk.publish;

import org.jspecify.annotations.NullMarked;
