/** The data files of a site: topics, tags, authors, tables, the questionnaire. */
@NullMarked
package dev.crosswalk.markdown.data;

import org.jspecify.annotations.NullMarked;
