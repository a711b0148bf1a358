/**
 * Nodes of the tree that CommonMark does not have, and the parsers of those that every dialect
 * knows.
 */
@NullMarked
package dev.crosswalk.markdown.nodes;

import org.jspecify.annotations.NullMarked;
