/**
 * From the site to HTML, through JBake's renderer and Freemarker.
 *
 * <p>The only importer of {@code org.jbake} and {@code freemarker}. Templates see the records of
 * {@link dev.crosswalk.bake.view} and JBake's own variables, and decide nothing.
 */
@NullMarked
package dev.crosswalk.bake;

import org.jspecify.annotations.NullMarked;
