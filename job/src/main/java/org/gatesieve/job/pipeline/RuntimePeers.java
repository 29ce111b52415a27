package org.gatesieve.job.pipeline;

import java.util.Optional;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.config.ReportKeys;
import org.gatesieve.job.config.Task;
import org.gatesieve.job.contest.OnnxRuntime;
import org.gatesieve.job.contest.RuntimeContest;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.report.RuntimeComparison;

/**
 * Other runtimes that a report sets beside ours.
 *
 * @param wanted whether it does
 * @param tokens of the texts that are timed
 */
record RuntimePeers(boolean wanted, int tokens) {
  private static final int MOST_TOKENS = 200;

  /**
   * As the configuration wants it, with texts as long as those that the network learns from.
   *
   * @throws JobException (configuration) when what is wanted is not on the class path
   */
  static RuntimePeers of(Configuration configuration, JobSettings settings) {
    boolean wanted = configuration.get(ReportKeys.ONNX_RUNTIME);
    if (wanted && !OnnxRuntime.isPresent()) {
      throw JobException.configuration(
          ReportKeys.ONNX_RUNTIME.name()
              + " is true, but ONNX Runtime is not on the class path: give spark-submit --packages "
              + OnnxRuntime.PACKAGE
              + ", or leave the key out");
    }
    int longest =
        settings.task() == Task.LANGUAGE_MODEL
            ? settings.training().window()
            : settings.text().maximumLength();
    return new RuntimePeers(wanted, Math.min(MOST_TOKENS, longest));
  }

  Optional<RuntimeComparison> compare(CompactModel dense, CompactModel compact) {
    return wanted ? Optional.of(RuntimeContest.of(dense, compact, tokens)) : Optional.empty();
  }
}
