package dev.crosswalk.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One published page, made from one Markdown file. */
public sealed interface Page {
  Meta meta();

  Body body();

  /** Path of the source file relative to the source folder. */
  String file();

  default String slug() {
    return meta().slug();
  }

  default String uri() {
    return meta().uri();
  }

  default String title() {
    return meta().title();
  }

  default Kind kind() {
    return switch (this) {
      case Article _ -> Kind.ARTICLE;
      case Guide _ -> Kind.GUIDE;
      case Decision _ -> Kind.DECISION;
      case Case _ -> Kind.CASE;
      case Card _ -> Kind.CARD;
      case Reference _ -> Kind.REFERENCE;
    };
  }

  /**
   * Anything long that is no other kind; also every document of a plain JBake project.
   *
   * @param header what a JBake header said, for JBake templates; empty for our own front matter
   */
  record Article(String file, Meta meta, Body body, Optional<Header> header) implements Page {}

  /** How to migrate. */
  record Guide(String file, Meta meta, Body body) implements Page {}

  /** Whether to. {@code question} is the one it answers. */
  record Decision(String file, Meta meta, Body body, String question) implements Page {}

  /** What happened to somebody who did. {@code facts} is the facts box, in order. */
  record Case(String file, Meta meta, Body body, Map<String, String> facts) implements Page {}

  /**
   * How one Go construct looks in Rust.
   *
   * @param go the Go constructs it maps, as a Go programmer types them
   * @param rust the Rust constructs it maps to
   * @param crates crate name to version requirement
   * @param modules Go module paths
   * @param versions {@code go} and {@code rust}: the oldest releases the card holds for
   */
  record Card(
      String file,
      Meta meta,
      Body body,
      List<String> go,
      List<String> rust,
      Map<String, String> crates,
      List<String> modules,
      Map<String, String> versions)
      implements Page {
    public String topic() {
      return meta().topics().getFirst();
    }
  }

  /** A table or list; {@code table} names the data file it shows. */
  record Reference(String file, Meta meta, Body body, Optional<String> table) implements Page {}

  /**
   * A JBake header.
   *
   * @param type JBake's document type, e.g. {@code post}
   * @param status {@code published} or {@code draft}
   * @param date as JBake's templates see it, in the build's time zone
   * @param values every other key as written, in order
   */
  record Header(String type, String status, LocalDateTime date, Map<String, String> values) {}
}
