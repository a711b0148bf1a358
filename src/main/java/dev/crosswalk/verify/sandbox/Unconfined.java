package dev.crosswalk.verify.sandbox;

import java.util.List;
import java.util.Map;

/** No sandbox: for one's own tools, and for samples only where the user insists. */
record Unconfined() implements Sandbox {
  @Override
  public List<String> command(Job job, String mark) {
    return job.arguments();
  }

  @Override
  public Map<String, String> environment(Job job) {
    return job.environment();
  }

  @Override
  public String name() {
    return "no sandbox";
  }
}
