package org.gatesieve.job.averaging;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.job.corpus.LocalSpark;
import org.gatesieve.learn.training.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On executors that are processes: what a failed attempt left behind there spoils no other. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SpoiltAttemptIT {

  @Test
  void tasksThatTrainOnGarbageAndFailChangeNoBit() {
    List<EncodedShard> shards = SmallTask.shards(4);
    TrainingState undisturbed;
    try (SparkSession session = LocalSpark.start(1)) {
      undisturbed = run(session, shards, SmallRounds.FLAWLESS);
    }
    try (SparkSession session = LocalSpark.startProcesses(2)) {
      SmallRounds.assertSameBits(
          undisturbed, run(session, shards, SmallRounds.trainSpoilingFirst(0, 1, 2, 3)));
    }
  }

  private static TrainingState run(
      SparkSession session, List<EncodedShard> shards, ShardTask<EncodedShard> task) {
    return SmallRounds.run(session, AveragingRule.ARITHMETIC, shards, task);
  }
}
