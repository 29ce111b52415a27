package org.gatesieve.job.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.checkpoint.Origin;
import org.gatesieve.job.config.CheckpointKeys;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.CorpusKeys;
import org.gatesieve.job.config.EmbeddingSource;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.config.NetworkKeys;
import org.gatesieve.job.config.ProgressKeys;
import org.gatesieve.job.config.ReportKeys;
import org.gatesieve.job.corpus.PretrainedVectors;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.report.Versions;
import org.gatesieve.learn.kernel.Kernels;
import org.gatesieve.learn.kernel.MatrixKernels;

/**
 * The settings that decide a run's result. Where the corpus lies is none of them, since its content
 * is known by its fingerprint, and neither is where the result goes, how the run is kept safe,
 * where it is watched or what is measured of it. A file of word vectors enters by its bytes in the
 * same way.
 */
record RunIdentity(SortedMap<String, String> settings) {
  private static final String QUARANTINE = "_quarantine";
  private static final String EMBEDDING_CONTENT = "network.embedding-content";

  static RunIdentity of(Configuration configuration, org.apache.hadoop.conf.Configuration hadoop) {
    SortedMap<String, String> settings = new TreeMap<>(configuration.effective());
    settings.remove(JobKeys.OUTPUT_PATH.name());
    settings.remove(CorpusKeys.TRAIN.name());
    settings.remove(CorpusKeys.VALIDATION.name());
    settings.remove(CorpusKeys.TEST.name());
    settings.keySet().removeIf(CheckpointKeys::has);
    settings.keySet().removeIf(ProgressKeys::has);
    settings.keySet().removeIf(ReportKeys::has);
    if (configuration.get(NetworkKeys.EMBEDDING) == EmbeddingSource.FILE) {
      String path = settings.remove(NetworkKeys.EMBEDDING_PATH.name());
      settings.put(EMBEDDING_CONTENT, PretrainedVectors.checksum(hadoop, path));
    }
    return new RunIdentity(settings);
  }

  RunId with(String dataFingerprint) {
    return RunId.of(settings, dataFingerprint);
  }

  /** What a checkpoint says of its making. */
  Origin origin(String dataFingerprint) {
    Versions versions = Versions.detect();
    SortedMap<String, String> software = new TreeMap<>();
    software.put("gatesieve", versions.gatesieve());
    software.put("commit", versions.commit());
    software.put("deeplearning4j", versions.deeplearning4j());
    software.put("kernels", Kernels.kind());
    software.put("matrix kernels", MatrixKernels.name());
    return new Origin(settings, dataFingerprint, software);
  }

  /** Where the bad records of a load go; the run id is not known before the corpus is read. */
  Path quarantine(Path output) {
    return new Path(new Path(output, QUARANTINE), with("").value());
  }
}
