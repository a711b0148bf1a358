package dev.crosswalk.bake.view;

import java.util.List;
import java.util.Map;

/**
 * What only a pattern card has.
 *
 * @param topic its topic page
 * @param go constructs in Go
 * @param rust constructs in Rust
 * @param crates "tokio 1", in order
 * @param modules Go module paths
 * @param versions {@code go} and {@code rust}
 */
public record CardView(
    TextLink topic,
    List<String> go,
    List<String> rust,
    List<String> crates,
    List<String> modules,
    Map<String, String> versions) {}
