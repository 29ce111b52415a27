package org.gatesieve.job.averaging;

import java.io.Serializable;
import java.util.List;

/**
 * An averaged slice.
 *
 * @param index number of the slice
 * @param summaries of the shards that contributed, in shard order; empty but for the first slice
 */
record CombinedSlice(int index, FloatParcel parcel, List<ShardSummary> summaries)
    implements Serializable {}
