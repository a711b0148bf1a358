package dev.crosswalk.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Who works at once: the caller, and helpers of an executor that may be busy with something else.
 *
 * @param helpers how many tasks the executor is asked to run beside the caller, at least 0
 */
public record Workers(Executor executor, int helpers) {

  /** The caller does all. */
  public static final Workers NONE = new Workers(Runnable::run, 0);

  /**
   * Maps each value, several at once, and answers in the order of the values.
   *
   * @param function safe for use by several threads
   * @throws RuntimeException one that the function threw, as it is
   */
  public <T, R> List<R> map(List<T> values, Function<? super T, ? extends R> function) {
    List<R> results = new ArrayList<>(Collections.nCopies(values.size(), null));
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < values.size(); i = next.getAndIncrement()) {
            results.set(i, function.apply(values.get(i)));
          }
        };
    List<FutureTask<?>> tasks = new ArrayList<>();
    for (int i = 0; i < Math.min(helpers, values.size() - 1); i++) {
      FutureTask<?> task = new FutureTask<>(work, null);
      tasks.add(task);
      executor.execute(task);
    }
    work.run();
    for (FutureTask<?> task : tasks) {
      task.run(); // one that no helper has begun finds nothing left to do
      join(task);
    }
    return results;
  }

  private static void join(FutureTask<?> task) {
    boolean interrupted = false;
    while (true) {
      try {
        task.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new CompletionException(e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
