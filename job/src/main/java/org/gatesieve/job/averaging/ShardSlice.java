package org.gatesieve.job.averaging;

import java.io.Serializable;

/**
 * One shard's contribution to one slice, on its way to the task that averages it.
 *
 * @param summary what the shard saw; with its first slice alone, null with the others
 */
record ShardSlice(WeightedSlice values, ShardSummary summary) implements Serializable {}
