package dev.crosswalk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
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
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void asManyThreadsWorkAsWereGivenTheCallerAmongThem() {
    CyclicBarrier both = new CyclicBarrier(2);
    Set<Thread> seen = Collections.synchronizedSet(new HashSet<>());
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Workers workers = new Workers(threads, 1);
      workers.map(List.of(1, 2), _ -> seen.add(met(both)));
      assertThat(seen).hasSize(2).contains(Thread.currentThread());
      seen.clear();
      workers.map(NUMBERS, _ -> seen.add(Thread.currentThread()));
    }
    assertThat(seen).hasSizeLessThanOrEqualTo(2);
  }

  /** Nobody comes by alone. */
  private static Thread met(CyclicBarrier both) {
    try {
      both.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    return Thread.currentThread();
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
