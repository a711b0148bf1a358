/**
 * What templates see: flat records with everything already decided.
 *
 * <p>All URIs are relative to the site's root; a template puts {@code page.root} before them. A
 * component that may be missing is null, for Freemarker's {@code ??}.
 */
@NullMarked
package dev.crosswalk.bake.view;

import org.jspecify.annotations.NullMarked;
