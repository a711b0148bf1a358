/** What the marks that {@code foreign} left mean: a note, a tab, a link, text, or nothing. */
@NullMarked
package dev.crosswalk.markdown.meaning;

import org.jspecify.annotations.NullMarked;
