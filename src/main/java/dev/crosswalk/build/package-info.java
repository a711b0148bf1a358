/**
 * The pipeline: it alone joins the stages read, markdown, check, bake, search and publish.
 *
 * <p>Values go one way. Findings of all stages come back together; nothing is published when one of
 * them is an error.
 */
@NullMarked
package dev.crosswalk.build;

import org.jspecify.annotations.NullMarked;
