package dev.crosswalk.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What no page of ours does: say something in the console, fail, or ask elsewhere. */
final class Noise {
  private Noise() {}

  /**
   * Listens from now on.
   *
   * @param own where the site lies; what is asked of anybody else is noise
   * @return grows as something is heard
   */
  static List<String> of(Page page, String own) {
    List<String> heard = new ArrayList<>();
    page.onConsoleMessage(message -> heard.add(message.type() + ": " + message.text()));
    page.onPageError(error -> heard.add("error: " + error));
    page.onRequestFailed(request -> heard.add("failed: " + request.url()));
    page.onRequest(request -> {
      if (!request.url().startsWith(own) && !request.url().startsWith("data:")) {
        heard.add("third party: " + request.url());
      }
    });
    return heard;
  }
}
