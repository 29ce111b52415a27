package org.gatesieve.job.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.gatesieve.compact.text.TokenEncoder;

/**
 * A part of running text as ids that are not dealt out to shards yet.
 *
 * @param blocks cached
 * @param leftOut tokens without an id
 * @param content hash of the part's lines
 */
record EncodedText(
    JavaRDD<EncodedBlock> blocks, BlockPositions positions, long leftOut, TextHash content) {

  static EncodedText of(JavaRDD<TextBlock> text, Broadcast<TokenEncoder> encoder) {
    JavaRDD<EncodedBlock> blocks =
        text.map(block -> EncodedBlock.of(block, encoder.value()))
            .persist(StorageLevel.MEMORY_AND_DISK());
    List<EncodedBlock.Tally> tallies =
        blocks.map(EncodedBlock::tally).collect().stream()
            .sorted(Comparator.comparing(EncodedBlock.Tally::key))
            .toList();
    TreeMap<BlockKey, Integer> lengths = new TreeMap<>();
    tallies.forEach(tally -> lengths.put(tally.key(), tally.tokens()));
    return new EncodedText(
        blocks,
        new BlockPositions(lengths),
        tallies.stream().mapToLong(EncodedBlock.Tally::leftOut).sum(),
        tallies.stream().map(EncodedBlock.Tally::content).reduce(TextHash.EMPTY, TextHash::then));
  }

  long tokens() {
    return positions.total();
  }

  void release() {
    blocks.unpersist();
  }
}
