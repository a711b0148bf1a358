package dev.crosswalk.verify.sandbox;

/**
 * What one job may use. Zero means no limit.
 *
 * @param wallMillis until everything is stopped
 * @param cpuSeconds processor time of each process
 * @param addressBytes virtual memory of each process
 * @param residentBytes memory of all processes together, looked at ten times a second
 * @param processes processes and threads together
 * @param fileBytes size of each file written; the scratch folder holds four times as much
 * @param outputBytes of each of the two outputs
 */
public record JobLimits(
    long wallMillis,
    int cpuSeconds,
    long addressBytes,
    long residentBytes,
    int processes,
    long fileBytes,
    int outputBytes) {
  private static final long MIB = 1 << 20;

  /** Any sample of ours needs a tenth of this. */
  public static final JobLimits RUN =
      new JobLimits(30_000, 20, 4096 * MIB, 1024 * MIB, 256, 64 * MIB, (int) MIB);

  /**
   * For compilers, which strangers' code can keep busy, too. Our largest crate needs a tenth of the
   * time; processes are not counted, because compilers start none of a sample's.
   */
  public static final JobLimits BUILD =
      new JobLimits(2_400_000, 120, 6144 * MIB, 12_288 * MIB, 0, 512 * MIB, (int) (256 * MIB));

  /**
   * A sentence on a compiler that did not end by itself.
   *
   * @param how as its parent says it, e.g. {@code signal: 24}
   */
  public String compilerStopped(String how) {
    return "the compiler was stopped (%s): it may use %d s of processor time, %d MB of memory"
        .formatted(how, cpuSeconds, addressBytes / MIB);
  }

  /** What compilers and what samples may use. */
  public record Both(JobLimits build, JobLimits run) {
    public static final Both NORMAL = new Both(BUILD, RUN);
  }

  /** The race detector reserves terabytes of address space and uses little of it. */
  public JobLimits withoutAddressLimit() {
    return new JobLimits(
        wallMillis, cpuSeconds, 0, residentBytes, processes, fileBytes, outputBytes);
  }

  /** The same, with another bound on the time until all is stopped. */
  public JobLimits withWallMillis(long millis) {
    return new JobLimits(
        millis, cpuSeconds, addressBytes, residentBytes, processes, fileBytes, outputBytes);
  }
}
