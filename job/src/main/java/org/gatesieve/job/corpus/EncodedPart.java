package org.gatesieve.job.corpus;

import org.apache.spark.api.java.JavaRDD;

/**
 * One part of an encoded corpus.
 *
 * @param shards shard i in partition i, cached
 */
public record EncodedPart(JavaRDD<EncodedShard> shards, PartCounts counts) {}
