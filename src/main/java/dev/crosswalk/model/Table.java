package dev.crosswalk.model;

import java.util.List;
import java.util.Map;

/**
 * A data file that is a list of maps.
 *
 * @param name the file name without its ending
 * @param columns keys in order of first appearance
 * @param rows values as text; a missing key is absent from the map
 */
public record Table(String name, List<String> columns, List<Map<String, String>> rows) {}
