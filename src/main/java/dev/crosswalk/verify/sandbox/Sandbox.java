package dev.crosswalk.verify.sandbox;

import java.util.List;
import java.util.Map;

/** Where jobs run. */
sealed interface Sandbox permits Bubblewrap, Namespaces, Unconfined {

  /**
   * The command that runs a job inside.
   *
   * @param mark a word of chance; the sandbox says it on standard error, followed by a number, when
   *     the job leaves processes behind
   */
  List<String> command(Job job, String mark);

  /** The environment of that command; the job's own where the command passes it on. */
  Map<String, String> environment(Job job);

  /** What it is, for messages. */
  String name();
}
