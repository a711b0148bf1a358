/** The reading order that a foreign folder's author chose. */
@NullMarked
package dev.crosswalk.markdown.outline;

import org.jspecify.annotations.NullMarked;
