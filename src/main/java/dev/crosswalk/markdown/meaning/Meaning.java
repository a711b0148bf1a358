package dev.crosswalk.markdown.meaning;

import dev.crosswalk.markdown.nodes.Admonition;
import java.util.Optional;

/** What a piece of another tool's syntax stands for on a page. */
sealed interface Meaning {
  Meaning NOTHING = new Words("");
  Meaning GROUP = new Group();

  /** Text in its place, which may be a part of an address, too. */
  record Words(String text) implements Meaning {}

  /** Text in its place, but for headings, whose ids it is no part of. */
  record Aside(String text) implements Meaning {}

  /** The path of a page or file. */
  record Address(String path) implements Meaning {}

  record Picture(String source, String alt) implements Meaning {}

  /** A note around what is between this and its end. */
  record Note(String type, Optional<String> title, Admonition.Fold fold) implements Meaning {}

  /** One of several variants. */
  record Tab(String label) implements Meaning {}

  /**
   * Something with a name of its own.
   *
   * @param address where the name leads; empty for nowhere
   * @param text what follows the name
   */
  record Titled(String title, String address, String text) implements Meaning {}

  /** What it holds stays, and nothing else is lost. */
  record Group() implements Meaning {}

  /** Text as the author wrote it: it may be meant so. */
  record Stays(String text) implements Meaning {}

  /** Nobody here knows it. What it holds stays. */
  record Unknown() implements Meaning {}
}
