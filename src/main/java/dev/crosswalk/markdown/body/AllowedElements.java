package dev.crosswalk.markdown.body;

import java.util.Set;

/** The HTML elements that may stand in a body, by their names in lower case. */
public final class AllowedElements {
  /** What else an author writes is left out; its text stays. */
  public static final Set<String> NAMES =
      Set.of(
          ("a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div"
                  + " dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol"
                  + " p pre q rp rt ruby s samp section small span strong sub summary sup table"
                  + " tbody td tfoot th thead tr u ul var wbr")
              .split(" "));

  private AllowedElements() {}
}
