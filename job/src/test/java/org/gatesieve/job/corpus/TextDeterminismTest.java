package org.gatesieve.job.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDeterminismTest {
  private static final String SPLIT_SIZE = "mapreduce.input.fileinputformat.split.maxsize";

  @TempDir private Path directory;

  /** What must not depend on the cluster. */
  private record Result(
      List<String> training,
      List<String> validation,
      List<String> test,
      List<String> words,
      String fingerprint) {}

  /** 500 kB are two blocks and, with small splits, hundreds. */
  @Test
  void slotsFilesAndSplitsChangeNothing() throws IOException {
    List<String> lines = lines();
    Result reference = load(1, Long.MAX_VALUE, lines, 1);
    assertEquals(reference, load(2, 3_000, lines, 1));
    assertEquals(reference, load(4, 50_000, lines, 7));
  }

  @Test
  void fingerprintIsOfTheLinesInTheirOrder() throws IOException {
    List<String> lines = lines();
    String before = load(2, Long.MAX_VALUE, lines, 1).fingerprint();
    String first = lines.get(0);
    lines.set(0, lines.get(1));
    lines.set(1, first);
    assertNotEquals(before, load(2, Long.MAX_VALUE, lines, 1).fingerprint());
  }

  /** Offsets of one split of a compressed file say nothing about those of another. */
  @Test
  void splitsOfACompressedFileKeepTheirOrder() throws IOException {
    SparkSession session = LocalSpark.start(2);
    try {
      Configuration hadoop = session.sparkContext().hadoopConfiguration();
      hadoop.setLong(SPLIT_SIZE, 100_000);
      String content = (String.join("\n", lines()) + "\n").repeat(6);
      TextFixture text = new TextFixture(directory).shards(5);
      TextCorpus plain = text.train(text.file("plain.txt", content)).load(session);
      BZip2Codec codec = new BZip2Codec();
      codec.setConf(hadoop);
      Path compressed = directory.resolve("text.bz2");
      try (OutputStream stream = codec.createOutputStream(Files.newOutputStream(compressed))) {
        stream.write(content.getBytes(StandardCharsets.UTF_8));
      }
      assertTrue(TextBlocks.read(spark(session), compressed.toString()).getNumPartitions() > 1);
      TextCorpus unpacked = text.train(compressed.toString()).load(session);
      assertEquals(shards(plain.training()), shards(unpacked.training()));
      assertEquals(plain.fingerprint(), unpacked.fingerprint());
    } finally {
      session.stop();
    }
  }

  private static JavaSparkContext spark(SparkSession session) {
    return JavaSparkContext.fromSparkContext(session.sparkContext());
  }

  private Result load(int slots, long splitSize, List<String> lines, int files) throws IOException {
    SparkSession session = LocalSpark.start(slots);
    try {
      session.sparkContext().hadoopConfiguration().setLong(SPLIT_SIZE, splitSize);
      String name = "s" + slots + "f" + files;
      TextFixture text = new TextFixture(directory).shards(5).fractions(0.1, 0.2);
      int perFile = lines.size() / files + 1;
      for (int file = 0; file < files; file++) {
        List<String> own =
            lines.subList(file * perFile, Math.min(lines.size(), (file + 1) * perFile));
        text.file(name + "/" + file + ".txt", String.join("\n", own) + "\n");
      }
      TextCorpus corpus = text.train(directory.resolve(name).toString()).load(session);
      return new Result(
          shards(corpus.training()),
          shards(corpus.validation()),
          shards(corpus.test()),
          corpus.vocabulary().tokens(),
          corpus.fingerprint());
    } finally {
      session.stop();
    }
  }

  /** Lengths and hashes: the ids themselves would be a long message. */
  private static List<String> shards(TextPart part) {
    return part.shards().collect().stream()
        .map(shard -> shard.number() + " " + shard.length() + " " + Arrays.hashCode(shard.tokens()))
        .toList();
  }

  /** Words of equal frequency, and lines that are empty or equal to others. */
  private static List<String> lines() {
    Random random = new Random(5);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      List<String> words = new ArrayList<>();
      for (int word = i % 13; word > 0; word--) {
        words.add("w" + random.nextInt(40));
      }
      lines.add(String.join(" ", words));
    }
    return lines;
  }
}
