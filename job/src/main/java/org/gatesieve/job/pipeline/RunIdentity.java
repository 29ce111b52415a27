package org.gatesieve.job.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.CorpusKeys;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.publish.RunId;

/**
 * The settings that decide a run's result. Where the corpus lies is none of them, since its content
 * is known by its fingerprint, and neither is where the result goes.
 */
record RunIdentity(SortedMap<String, String> settings) {
  private static final String QUARANTINE = "_quarantine";

  static RunIdentity of(Configuration configuration) {
    SortedMap<String, String> settings = new TreeMap<>(configuration.effective());
    settings.remove(JobKeys.OUTPUT_PATH.name());
    settings.remove(CorpusKeys.TRAIN.name());
    settings.remove(CorpusKeys.VALIDATION.name());
    settings.remove(CorpusKeys.TEST.name());
    return new RunIdentity(settings);
  }

  RunId with(String dataFingerprint) {
    return RunId.of(settings, dataFingerprint);
  }

  /** Where the bad records of a load go; the run id is not known before the corpus is read. */
  Path quarantine(Path output) {
    return new Path(new Path(output, QUARANTINE), with("").value());
  }
}
