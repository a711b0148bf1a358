package dev.crosswalk.bake.view;

import java.util.List;

/**
 * What verification showed of all programs of the site.
 *
 * @param samples all programs, verified or not; the next four add up to it
 * @param passed ran, or whose tests passed
 * @param failures refused, panicked or raced, as their page says
 * @param compiled compiled only
 * @param unverified not verified as they stand
 * @param toolchains those that the proofs rest on, e.g. {@code Go 1.26.8}, in order
 * @param date ISO date of the latest proof; empty if there is none
 */
public record ProofsView(
    int samples,
    int passed,
    int failures,
    int compiled,
    int unverified,
    List<String> toolchains,
    String date) {}
