/**
 * The values that travel from stage to stage: sources, pages, the site, findings.
 *
 * <p>Everything here is immutable and complete at birth. The package imports nothing of ours.
 */
@NullMarked
package dev.crosswalk.model;

import org.jspecify.annotations.NullMarked;
