/** What a link in a page can lead to, and the pages and files that lie there. */
@NullMarked
package dev.crosswalk.markdown.links;

import org.jspecify.annotations.NullMarked;
