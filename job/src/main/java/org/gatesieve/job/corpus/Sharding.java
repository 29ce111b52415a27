package org.gatesieve.job.corpus;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.gatesieve.compact.text.TextEncoder;
import scala.Tuple2;

/**
 * Deals documents out to shards by the hash of their text.
 *
 * @param shards number of shards, one per partition of the result
 */
record Sharding(Broadcast<TextEncoder> encoder, Map<String, Integer> labelIds, int shards) {

  /** Shard i in partition i, empty shards included; cached when first computed. */
  JavaRDD<EncodedShard> shards(JavaRDD<Document> documents) {
    Broadcast<TextEncoder> text = encoder;
    Map<String, Integer> labels = labelIds;
    int count = shards;
    return documents
        .mapToPair(document -> numbered(document, text.value(), labels, count))
        // The partition of an Integer key is the key itself as long as it is below the count.
        .partitionBy(new HashPartitioner(count))
        .mapPartitionsWithIndex((number, entries) -> shard(number, entries), true)
        .persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static Tuple2<Integer, EncodedDocument> numbered(
      Document document, TextEncoder encoder, Map<String, Integer> labels, int count) {
    long key = ContentHash.SHARD.of(document.text());
    int[] tokens = encoder.encode(document.text());
    return new Tuple2<>(
        Math.floorMod(key, count), new EncodedDocument(key, labels.get(document.label()), tokens));
  }

  private static Iterator<EncodedShard> shard(
      int number, Iterator<Tuple2<Integer, EncodedDocument>> entries) {
    List<EncodedDocument> documents = new ArrayList<>();
    entries.forEachRemaining(entry -> documents.add(entry._2()));
    return List.of(EncodedShard.of(number, documents)).iterator();
  }
}
