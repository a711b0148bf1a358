/**
 * Headers of pages in YAML, TOML, JSON and JBake's own form: split off, read, checked against the
 * schema of their kind, and made the {@link dev.crosswalk.markdown.frontmatter.Entry} of the
 * catalogue.
 */
@NullMarked
package dev.crosswalk.markdown.frontmatter;

import org.jspecify.annotations.NullMarked;
