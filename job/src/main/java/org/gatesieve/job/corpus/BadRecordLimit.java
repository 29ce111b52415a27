package org.gatesieve.job.corpus;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.gatesieve.job.failure.JobException;

/**
 * Decides whether a source is fit for use. Each source is held to the limit by itself: a broken
 * test file must not hide behind a large training file.
 *
 * @param share share of bad records above which the job fails
 * @param setting name of the setting that gives this share, for messages
 * @param quarantine where the bad records lie, for messages; empty when they are not kept
 */
record BadRecordLimit(double share, String setting, Optional<String> quarantine) {
  /** The setting of a job that reads a labelled corpus. */
  static final String OF_CORPUS = "corpus.bad-record-share";

  private static final int SHOWN = 60;

  void check(Source source, SourceTally tally) {
    BadRecordSummary summary = tally.badRecords();
    if (summary.records() == 0) {
      throw JobException.inputData("No records in " + source.paths());
    }
    if (summary.badRecords() == summary.records()) {
      throw JobException.inputData(
          "Nothing is left of " + source.paths() + ": all " + described(source, summary));
    }
    if (summary.share() > share) {
      throw JobException.inputData(
          source.paths()
              + ": of "
              + summary.records()
              + " records "
              + described(source, summary)
              + "; "
              + setting
              + " allows "
              + share);
    }
  }

  private String described(Source source, BadRecordSummary summary) {
    String reasons =
        summary.byReason().entrySet().stream()
            .map(BadRecordLimit::reason)
            .collect(Collectors.joining(", "));
    BadRecord first = source.badRecords().first();
    return summary.badRecords()
        + " are bad ("
        + reasons
        + "; the first is "
        + first.position()
        + ": "
        + first.reason()
        + " \""
        + StringUtils.abbreviate(first.excerpt(), SHOWN)
        + "\")"
        + quarantine.map(place -> ", see " + place).orElse("");
  }

  private static String reason(Map.Entry<BadRecordReason, Long> entry) {
    return entry.getKey() + " " + entry.getValue();
  }
}
