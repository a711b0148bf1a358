package dev.crosswalk.build;

/** The command cannot be carried out as given. The message is one sentence for a person. */
public sealed class BuildException extends Exception permits NoPages {
  public BuildException(String message) {
    super(message);
  }
}
