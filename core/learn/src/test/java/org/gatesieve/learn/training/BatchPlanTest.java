package org.gatesieve.learn.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchPlanTest {
  private static final long SEED = 21;

  @ParameterizedTest
  @CsvSource({"20, 5", "23, 5", "4, 5", "1, 8", "7, 1"})
  void everyPassTakesEveryDocumentOnce(int count, int batchSize) {
    RandomDocuments documents = documents(count);
    BatchPlan plan = plan(documents, batchSize, SEED, 0);
    int batches = (count + batchSize - 1) / batchSize;
    for (int pass = 0; pass < 3; pass++) {
      int[] seen = pass(plan, pass, batches);
      Arrays.sort(seen);
      for (int i = 0; i < count; i++) {
        assertEquals(i, seen[i]);
      }
      assertEquals(count, seen.length);
    }
  }

  @Test
  void onlyTheLastBatchOfAPassIsSmaller() {
    BatchPlan plan = plan(documents(23), 5, SEED, 0);
    for (int step = 0; step < 10; step++) {
      assertEquals(step % 5 == 4 ? 3 : 5, plan.batch(step).length);
    }
  }

  @Test
  void aBatchDependsOnNothingButItsStep() {
    RandomDocuments documents = documents(50);
    BatchPlan forward = plan(documents, 8, SEED, 3);
    List<int[]> batches = new ArrayList<>();
    for (int step = 0; step < 30; step++) {
      batches.add(forward.batch(step).clone());
    }
    BatchPlan backward = plan(documents, 8, SEED, 3);
    for (int step = 29; step >= 0; step--) {
      assertArrayEquals(batches.get(step), backward.batch(step));
    }
    assertArrayEquals(batches.get(17), plan(documents, 8, SEED, 3).batch(17));
  }

  @Test
  void orderChangesWithPassShardAndSeed() {
    RandomDocuments documents = documents(60);
    int[] first = pass(plan(documents, 60, SEED, 0), 0, 1);
    assertFalse(Arrays.equals(first, pass(plan(documents, 60, SEED, 0), 1, 1)));
    int[] batch = plan(documents, 10, SEED, 0).batch(0);
    assertFalse(Arrays.equals(batch, plan(documents, 10, SEED, 0).batch(6)));
    assertFalse(Arrays.equals(batch, plan(documents, 10, SEED, 1).batch(0)));
    assertFalse(Arrays.equals(batch, plan(documents, 10, SEED + 1, 0).batch(0)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.4})
  void longestDocumentsComeFirstAsTheyAreRead(double wordDropout) {
    BatchPlan plan = new BatchPlan(documents(40), new DocumentSettings(9, wordDropout), SEED, 0);
    for (int step = 0; step < 10; step++) {
      int[] batch = plan.batch(step);
      LabelledDocuments read = plan.documents();
      for (int i = 1; i < batch.length; i++) {
        assertTrue(read.length(batch[i - 1]) >= read.length(batch[i]));
      }
    }
  }

  @Test
  void everyPassLeavesOutOtherWords() {
    DocumentSettings settings = new DocumentSettings(8, 0.4);
    LabelledDocuments first = read(settings, SEED, 0, 0);
    assertSameWords(first, read(settings, SEED, 0, 4));
    assertOtherWords(first, read(settings, SEED, 0, 5));
    assertOtherWords(first, read(settings, SEED, 1, 0));
    assertOtherWords(first, read(settings, SEED + 1, 0, 0));
  }

  private static void assertSameWords(LabelledDocuments expected, LabelledDocuments read) {
    for (int i = 0; i < expected.documents(); i++) {
      assertArrayEquals(expected.document(i), read.document(i));
    }
  }

  private static void assertOtherWords(LabelledDocuments first, LabelledDocuments other) {
    assertTrue(
        IntStream.range(0, first.documents())
            .anyMatch(i -> !Arrays.equals(first.document(i), other.document(i))));
  }

  /** 40 documents as a step reads them. */
  private static LabelledDocuments read(DocumentSettings settings, long seed, int shard, int step) {
    BatchPlan plan = new BatchPlan(documents(40), settings, seed, shard);
    plan.batch(step);
    return plan.documents();
  }

  @Test
  void everyDocumentIsEquallyLikelyInTheFirstBatch() {
    RandomDocuments documents = documents(10);
    int[] drawn = new int[10];
    int plans = 5000;
    for (int seed = 0; seed < plans; seed++) {
      for (int document : plan(documents, 2, seed, 0).batch(0)) {
        drawn[document]++;
      }
    }
    double expected = plans * 0.2;
    for (int count : drawn) {
      assertEquals(expected, count, 4.5 * Math.sqrt(expected * 0.8));
    }
  }

  private static BatchPlan plan(LabelledDocuments documents, int batch, long seed, int shard) {
    return new BatchPlan(documents, new DocumentSettings(batch, 0), seed, shard);
  }

  private static int[] pass(BatchPlan plan, int pass, int batches) {
    List<Integer> seen = new ArrayList<>();
    for (int step = pass * batches; step < (pass + 1) * batches; step++) {
      Arrays.stream(plan.batch(step)).forEach(seen::add);
    }
    return seen.stream().mapToInt(Integer::intValue).toArray();
  }

  private static RandomDocuments documents(int count) {
    return RandomDocuments.create(count, 10, 12, 1, 4);
  }
}
