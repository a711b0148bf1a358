package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Directive;
import dev.crosswalk.model.Order.Included;
import dev.crosswalk.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the files that pages include, and those that these include. Only plain files below the
 * source folder are read: nothing through a link, nothing hidden.
 */
final class Includes {
  private final Path root;
  private final Map<String, Included> texts = new HashMap<>();

  Includes(Path root) {
    this.root = root;
  }

  /** By path relative to the source folder. */
  Map<String, Included> texts() {
    return Map.copyOf(texts);
  }

  void read(Collection<Source> pages) throws IOException {
    Deque<String> open = new ArrayDeque<>();
    for (Source page : pages) {
      wanted(page.path(), page.text(), open);
      while (!open.isEmpty()) {
        String path = open.pop();
        if (!texts.containsKey(path)) {
          Included file = file(path);
          texts.put(path, file);
          if (file instanceof Included.Text(String text)) {
            wanted(path, text, open);
          }
        }
      }
    }
  }

  private static void wanted(String from, String text, Deque<String> open) {
    for (Directive directive : Directive.in(text)) {
      if (directive.includes()) {
        directive.paths(from).forEach(open::push);
      }
    }
  }

  private Included file(String path) throws IOException {
    Path file = root;
    try {
      for (String part : path.split("/")) {
        file = file.resolve(part);
        if (Files.isSymbolicLink(file)) {
          return new Included.Refused("is or lies behind a symbolic link; none is followed");
        }
      }
    } catch (java.nio.file.InvalidPathException e) {
      return new Included.Refused("is no name of a file");
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Included.Refused("does not exist");
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Included.Refused("is not a plain file");
    }
    List<Diagnostic> findings = new ArrayList<>();
    Optional<String> text;
    try {
      TextFile.Text read = TextFile.read(file, path, false);
      text = read.content();
      findings.addAll(read.findings());
    } catch (java.nio.file.AccessDeniedException e) {
      return new Included.Refused("may not be read");
    }
    return text.<Included>map(Included.Text::new)
        .orElseGet(() -> new Included.Refused("cannot be read: " + findings.getFirst().message()));
  }
}
