package dev.crosswalk.search;

import dev.crosswalk.model.OutputFile;
import java.util.List;

/**
 * The files that a browser searches with.
 *
 * @param files all under {@code search/}, sorted by path; all but the manifest are named by their
 *     content and never change
 * @param terms number of different terms
 */
public record SearchExport(List<OutputFile> files, int pages, int terms) {}
