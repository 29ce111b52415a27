package org.gatesieve.job.averaging;

import java.io.Serializable;

/**
 * One shard's values of a slice.
 *
 * @param examples documents that the shard saw in this round
 */
record WeightedSlice(int shard, long examples, FloatParcel parcel) implements Serializable {

  WeightedSlice(int shard, long examples, float[] values) {
    this(shard, examples, new FloatParcel(values));
  }

  float[] values() {
    return parcel.values();
  }
}
