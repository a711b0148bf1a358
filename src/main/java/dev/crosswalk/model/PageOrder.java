package dev.crosswalk.model;

import java.time.LocalDate;
import java.util.Comparator;

/** The orders in which pages are listed. All are total: the URI decides last. */
public final class PageOrder {
  private PageOrder() {}

  /** Given place first, then title. */
  public static final Comparator<Page> WITHIN_KIND =
      Comparator.comparingInt((Page page) -> page.meta().order())
          .thenComparing(page -> page.title().toLowerCase(java.util.Locale.ROOT))
          .thenComparing(Page::uri);

  /** Last change first; pages without a date last. */
  public static final Comparator<Page> NEWEST_FIRST =
      Comparator.comparing((Page page) -> page.meta().changed().orElse(LocalDate.MIN))
          .reversed()
          .thenComparing(Page::uri);
}
