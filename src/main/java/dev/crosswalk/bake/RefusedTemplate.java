package dev.crosswalk.bake;

import dev.crosswalk.model.Position;
import java.io.IOException;

/** A template that is not run, and the place of what is refused in it. */
final class RefusedTemplate extends IOException {
  private static final long serialVersionUID = 1;

  private final String template;
  private final transient Position position;

  RefusedTemplate(String template, Position position, String message) {
    super(message);
    this.template = template;
    this.position = position;
  }

  String template() {
    return template;
  }

  Position position() {
    return position;
  }
}
