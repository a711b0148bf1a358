package dev.crosswalk.build;

/** The command cannot be carried out as given. The message is one sentence for a person. */
public final class BuildException extends Exception {
  public BuildException(String message) {
    super(message);
  }
}
