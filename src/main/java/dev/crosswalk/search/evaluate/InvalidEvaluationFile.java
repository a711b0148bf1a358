package dev.crosswalk.search.evaluate;

import java.io.IOException;
import java.nio.file.Path;

/** A file of judged queries or a baseline that cannot be read; the message is one sentence. */
public final class InvalidEvaluationFile extends IOException {
  private static final long serialVersionUID = 1;

  InvalidEvaluationFile(String message) {
    super(message);
  }

  /** Names the file, too. */
  public InvalidEvaluationFile(Path file, String message) {
    super(file + ": " + message);
  }
}
