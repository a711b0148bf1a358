package dev.crosswalk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkersTest {
  private static final List<Integer> NUMBERS = IntStream.range(0, 1_000).boxed().toList();

  @Test
  void answersComeInTheOrderOfTheValues() {
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      assertThat(new Workers(threads, 3).map(NUMBERS, n -> n * 2))
          .isEqualTo(NUMBERS.stream().map(n -> n * 2).toList());
    }
    assertThat(Workers.NONE.map(List.<Integer>of(), n -> n)).isEmpty();
  }

  @Test
  void noMoreThreadsWorkThanWereGiven() {
    Set<String> names = Collections.synchronizedSet(new HashSet<>());
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      new Workers(threads, 1).map(NUMBERS, _ -> names.add(Thread.currentThread().getName()));
    }
    assertThat(names).hasSizeLessThanOrEqualTo(2).contains(Thread.currentThread().getName());
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anExecutorThatNeverComesToItBlocksNobody() {
    ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    assertThat(new Workers(waiting::add, 4).map(NUMBERS, n -> n)).isEqualTo(NUMBERS);
    assertThat(waiting).hasSize(4);
  }

  @Test
  void whatAFunctionThrowsComesThroughAsItIs() {
    ArrayDeque<Runnable> later = new ArrayDeque<>();
    IllegalStateException failure = new IllegalStateException("seven");
    for (Workers workers :
        List.of(Workers.NONE, new Workers(Runnable::run, 1), new Workers(later::add, 2))) {
      assertThatThrownBy(() ->
              workers.map(
                  NUMBERS,
                  n -> {
                    if (n == 7) {
                      throw failure;
                    }
                    return n;
                  }))
          .isSameAs(failure);
    }
  }
}
