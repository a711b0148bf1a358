package dev.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Severity;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The content of this repository. */
class RealContentTest {
  /** Proofs included: a sample that was changed and not verified again is one. */
  @Test
  void ourOwnContentHasNoFinding() throws Exception {
    BuildReport report =
        Pipeline.check(
            new BuildRequest(
                Path.of("."), Optional.empty(), Optional.empty(), false, 2, InstantSource.system()),
            Severity.ERROR,
            _ -> {});
    assertThat(report.diagnostics()).isEmpty();
    assertThat(report.pagesRead())
        .isEqualTo(report.pagesOut() + report.draftsLeftOut() + report.pagesWithErrors());
  }
}
