package dev.crosswalk.build;

import dev.crosswalk.model.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a build did.
 *
 * <p>Pages in = pages out + drafts left out + pages with errors.
 *
 * @param published whether the new site is in place; false if there was an error
 * @param pagesRead Markdown files found
 * @param pagesOut pages that became HTML
 * @param draftsLeftOut pages that are drafts
 * @param pagesWithErrors pages that could not be made
 * @param pagesIndexed pages in the search index
 * @param files files in the published folder
 * @param bytes their size in bytes
 * @param kept files of the site before that stay for one publish, beside those
 * @param stageMillis wall time by stage, in order; baking and indexing overlap
 * @param leftOut what lies in the source folder and is no part of the site
 * @param diagnostics all findings, in order of their place
 */
public record BuildReport(
    boolean published,
    Path output,
    int pagesRead,
    int pagesOut,
    int draftsLeftOut,
    int pagesWithErrors,
    int pagesIndexed,
    int files,
    long bytes,
    int kept,
    long millis,
    Map<String, Long> stageMillis,
    LeftOut leftOut,
    List<Diagnostic> diagnostics) {

  public long errors() {
    return diagnostics.stream().filter(Diagnostic::isError).count();
  }

  public long warnings() {
    return diagnostics.size() - errors();
  }
}
