package org.gatesieve.job.averaging;

import java.io.Serializable;

/** One shard's contribution to one slice, on its way to the task that averages it. */
record ShardSlice(WeightedSlice values, ShardSummary summary) implements Serializable {}
