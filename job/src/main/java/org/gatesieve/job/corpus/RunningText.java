package org.gatesieve.job.corpus;

import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.job.failure.JobException;
import scala.Tuple2;

/**
 * The text of one configured path in the order of its files and lines.
 *
 * @param blocks cached
 * @param tokens of the whole text
 */
record RunningText(
    JavaRDD<TextBlock> blocks, TokenText rules, Broadcast<BlockPositions> positions, long tokens) {

  /**
   * Reads and counts the text.
   *
   * @throws JobException when there is none, or a line is not UTF-8
   */
  static RunningText read(JavaSparkContext spark, String paths, TokenText rules) {
    JavaRDD<TextBlock> blocks =
        TextBlocks.read(spark, paths).persist(StorageLevel.MEMORY_AND_DISK());
    TreeMap<BlockKey, Integer> lengths = new TreeMap<>();
    blocks
        .map(block -> new Tuple2<>(block.key(), block.tokens(rules).size()))
        .collect()
        .forEach(block -> lengths.put(block._1(), block._2()));
    BlockPositions positions = new BlockPositions(lengths);
    if (positions.total() == 0) {
      throw JobException.inputData("No text in " + paths + "; give files that hold some");
    }
    return new RunningText(blocks, rules, spark.broadcast(positions), positions.total());
  }

  /** The lines that begin inside {@code part}, as blocks that may be empty. */
  JavaRDD<TextBlock> lines(TokenSpan part) {
    TokenText text = rules;
    Broadcast<BlockPositions> places = positions;
    return blocks.map(block -> block.linesOf(part, places.value().span(block.key()), text));
  }

  void release() {
    blocks.unpersist();
  }
}
