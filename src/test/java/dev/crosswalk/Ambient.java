package dev.crosswalk;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls whose answers hang on the machine, the user or the hour. */
final class Ambient {
  private static final Set<String> ASKED =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.getenv",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.time.ZoneId.systemDefault",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.time.InstantSource.system",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.Year.now",
          "java.util.concurrent.ForkJoinPool.commonPool",
          "java.util.Collection.parallelStream",
          "java.util.List.parallelStream",
          "java.util.Set.parallelStream",
          "java.util.stream.Stream.parallel",
          "java.util.stream.IntStream.parallel",
          "java.util.concurrent.CompletableFuture.supplyAsync",
          "java.util.concurrent.CompletableFuture.runAsync");

  private Ambient() {}

  static DescribedPredicate<JavaCall<?>> asked() {
    return new DescribedPredicate<>("the answer hangs on the machine") {
      @Override
      public boolean test(JavaCall<?> call) {
        if (!(call instanceof JavaMethodCall) || !(call.getTarget() instanceof MethodCallTarget)) {
          return false;
        }
        String name = call.getTargetOwner().getName() + "." + call.getTarget().getName();
        boolean ownThreads =
            call.getTarget().getName().endsWith("Async")
                && call.getTarget().getRawParameterTypes().size() > 1;
        boolean localised =
            call.getTargetOwner().getName().equals("java.lang.String")
                && Set.of("toLowerCase", "toUpperCase").contains(call.getTarget().getName())
                && call.getTarget().getRawParameterTypes().isEmpty();
        return (ASKED.contains(name) && !ownThreads) || localised;
      }
    };
  }
}
