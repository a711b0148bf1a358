package dev.crosswalk.serve;

import java.io.IOException;

/** What a server says. Thread-safe. */
interface Answers {
  /**
   * @param request a GET or HEAD request to this machine
   */
  HttpResponse answer(HttpRequest request) throws BadRequest, IOException;
}
