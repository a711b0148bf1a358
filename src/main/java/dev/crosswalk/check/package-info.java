/**
 * Rules over a whole site: one small class each, all run, each finding with its place.
 *
 * <p>What a page says about itself is checked where it is parsed; here is what needs the other
 * pages, the vocabulary or the finished body. A site that keeps our content format gets every rule,
 * any other only those about links, anchors and images, as warnings.
 */
@NullMarked
package dev.crosswalk.check;

import org.jspecify.annotations.NullMarked;
