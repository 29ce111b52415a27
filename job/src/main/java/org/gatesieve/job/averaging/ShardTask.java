package org.gatesieve.job.averaging;

import java.io.Serializable;
import java.util.Iterator;
import org.gatesieve.learn.training.LocalTrainer;
import org.gatesieve.learn.training.ShardResult;
import org.gatesieve.learn.training.TrainingState;

/** The local steps of one shard, whatever its data look like. */
@FunctionalInterface
interface ShardTask<T> extends Serializable {

  ShardResult train(LocalTrainer trainer, TrainingState state, int shard, Iterator<T> data);
}
