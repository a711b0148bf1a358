package dev.crosswalk.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that follow the language, with names and numbers by chance. */
final class RandomFigure {
  private final Random random;
  private final List<String> words;
  private final StringBuilder out = new StringBuilder();
  private int count;

  private RandomFigure(Random random, List<String> words) {
    this.random = random;
    this.words = words;
  }

  static String of(Random random, List<String> words) {
    RandomFigure figure = new RandomFigure(random, words);
    switch (random.nextInt(6)) {
      case 0 -> figure.flow();
      case 1 -> figure.memory();
      case 2 -> figure.phases();
      case 3 -> figure.lanes();
      case 4 -> figure.plot();
      default -> figure.bars();
    }
    return figure.out.toString();
  }

  private String words() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(words.get(random.nextInt(words.size()))).append(' ');
    }
    return text.toString().strip();
  }

  private String name() {
    return ("n" + ++count + " " + words()).strip();
  }

  private void flow() {
    out.append("flow\n");
    List<String> names = new ArrayList<>();
    int rows = 1 + random.nextInt(4);
    int columns = 1 + random.nextInt(4);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        boolean box = names.isEmpty() || random.nextInt(3) > 0;
        String name = box ? name() : "";
        out.append(column == 0 && row > 0 ? "|" : column == 0 ? "" : " | ");
        if (box) {
          names.add(name);
          out.append('[').append(name).append(random.nextBoolean() ? "] {go}" : "]");
        }
      }
      out.append('\n');
    }
    arrows(names);
  }

  private void arrows(List<String> names) {
    List<String> seen = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      int from = random.nextInt(names.size());
      int to = random.nextInt(names.size());
      if (from != to && !seen.contains(from + " " + to)) {
        seen.add(from + " " + to);
        out.append(names.get(from)).append(random.nextBoolean() ? " -> " : " ~> ");
        out.append(names.get(to)).append(": ").append(words()).append('\n');
      }
    }
  }

  private void memory() {
    out.append("memory\n");
    List<String> names = new ArrayList<>();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      names.add(name());
      out.append(random.nextBoolean() ? "stack " : "heap ");
      out.append(names.getLast()).append(": ").append(words()).append('\n');
    }
    arrows(names);
  }

  private void phases() {
    out.append("phases\n");
    for (int i = 1 + random.nextInt(10); i > 0; i--) {
      out.append(name()).append(": ").append(words()).append('\n');
    }
  }

  private void lanes() {
    out.append("lanes\n").append(random.nextBoolean() ? "time: ms\n" : "");
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      out.append(name()).append(": ");
      int at = random.nextInt(5);
      for (int k = 1 + random.nextInt(5); k > 0; k--) {
        int end = at + 1 + random.nextInt(9);
        out.append(List.of("run ", "wait ", "blocked ").get(random.nextInt(3)));
        out.append(at).append("..").append(end).append(' ').append(words());
        out.append(k > 1 ? " | " : "\n");
        at = end + random.nextInt(2);
      }
    }
  }

  private void plot() {
    int high = List.of(1, 24, 1000, 99999999).get(random.nextInt(4));
    out.append("plot\nx: n ").append(words()).append(" 0..").append(high);
    out.append("\ny: n ").append(words()).append(" -10..").append(high).append('\n');
    int lines = 2 + random.nextInt(3);
    for (int i = 0; i < lines; i++) {
      int start = i == 0 ? 0 : high;
      out.append("line ").append(name()).append(": 0 ").append(start).append(", ");
      out.append(high).append(' ').append(high - start).append('\n');
    }
    out.append("cross: n ").append(words()).append('\n');
  }

  private void bars() {
    int high = List.of(1, 24, 1000, 99999999).get(random.nextInt(4));
    out.append("bars\nx: n ").append(words()).append(" 0..").append(high).append('\n');
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      int value = random.nextInt(high + 1);
      out.append("bar ").append(name()).append(": ").append(value);
      out.append(random.nextBoolean() ? " (0.5.." + high + ")\n" : "\n");
    }
  }
}
