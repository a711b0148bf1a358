/**
 * Other tools' syntax as parts of the tree: parsers that leave marks. What a mark means is said in
 * {@code meaning}.
 */
@NullMarked
package dev.crosswalk.markdown.foreign;

import org.jspecify.annotations.NullMarked;
