package org.gatesieve.job.averaging;

import java.io.Serializable;
import java.util.List;

/**
 * An averaged slice.
 *
 * @param summaries of the shards that contributed, in shard order
 */
record CombinedSlice(float[] values, List<ShardSummary> summaries) implements Serializable {}
