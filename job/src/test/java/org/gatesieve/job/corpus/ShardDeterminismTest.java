package org.gatesieve.job.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardDeterminismTest {
  private static final int SHARDS = 7;

  @TempDir private Path directory;

  /** What must not depend on the cluster. */
  private record Result(byte[] shards, List<String> words, String fingerprint) {}

  @Test
  void slotsFilesAndTheirOrderChangeNothing() throws IOException {
    List<String> lines = lines();
    Result reference = load(1, 1, lines);
    for (int slots : new int[] {2, 4}) {
      Collections.shuffle(lines, new Random(slots));
      Result result = load(slots, 3 * slots, lines);
      assertArrayEquals(reference.shards(), result.shards());
      assertEquals(reference.words(), result.words());
      assertEquals(reference.fingerprint(), result.fingerprint());
    }
  }

  @Test
  void oneChangedLabelChangesTheFingerprint() throws IOException {
    List<String> lines = lines();
    String before = load(2, 1, lines).fingerprint();
    lines.set(0, lines.get(0).replaceFirst("^[^\t]*", "l1"));
    assertNotEquals(before, load(2, 1, lines).fingerprint());
  }

  @Test
  void emptyShardsStandInTheirPartitions() throws IOException {
    SparkSession session = LocalSpark.start(2);
    try {
      CorpusFixture corpus = new CorpusFixture(directory).shards(SHARDS);
      String file = corpus.file("one.tsv", "label\ttext\na\tx\n");
      EncodedCorpus loaded = corpus.train(file).load(session);
      List<List<EncodedShard>> partitions = loaded.training().shards().glom().collect();
      assertEquals(SHARDS, partitions.size());
      for (int i = 0; i < SHARDS; i++) {
        assertEquals(1, partitions.get(i).size());
        assertEquals(i, partitions.get(i).get(0).number());
      }
      assertEquals(
          SHARDS - 1L,
          partitions.stream().filter(shards -> shards.get(0).documents() == 0).count());
      assertEquals(SHARDS, loaded.test().shards().getNumPartitions());
      assertEquals(0, loaded.test().counts().documents());
    } finally {
      session.stop();
    }
  }

  private Result load(int slots, int files, List<String> lines) throws IOException {
    SparkSession session = LocalSpark.start(slots);
    try {
      String name = "s" + slots + "f" + files;
      CorpusFixture corpus =
          new CorpusFixture(directory).shards(SHARDS).fractions(0.2, 0.2).vocabulary(30, 1);
      for (int file = 0; file < files; file++) {
        StringBuilder content = new StringBuilder("label\ttext\n");
        for (int i = file; i < lines.size(); i += files) {
          content.append(lines.get(i)).append('\n');
        }
        corpus.file(name + "/" + file + ".tsv", content.toString());
      }
      EncodedCorpus loaded = corpus.train(directory.resolve(name).toString()).load(session);
      assertTrue(loaded.validation().counts().documents() > 0);
      return new Result(bytes(loaded), loaded.vocabulary().words(), loaded.fingerprint());
    } finally {
      session.stop();
    }
  }

  private static byte[] bytes(EncodedCorpus corpus) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      for (EncodedPart part : List.of(corpus.training(), corpus.validation(), corpus.test())) {
        for (EncodedShard shard : part.shards().collect()) {
          stream.writeInt(shard.number());
          stream.writeObject(shard.labels());
          stream.writeObject(shard.offsets());
          stream.writeObject(shard.tokens());
        }
      }
    }
    return bytes.toByteArray();
  }

  /** Words of equal frequency, equal texts under two labels, and repeated documents. */
  private static List<String> lines() {
    Random random = new Random(5);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      lines.add("l" + i % 3 + "\tw" + random.nextInt(40) + " w" + random.nextInt(40));
    }
    lines.addAll(List.of("l1\tsame text", "l0\tsame text", "l0\tsame text"));
    return lines;
  }
}
