package org.gatesieve.learn.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchPlanTest {
  private static final long SEED = 21;

  @ParameterizedTest
  @CsvSource({"20, 5", "23, 5", "4, 5", "1, 8", "7, 1"})
  void everyPassTakesEveryDocumentOnce(int count, int batchSize) {
    RandomDocuments documents = documents(count);
    BatchPlan plan = new BatchPlan(documents, batchSize, SEED, 0);
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
    BatchPlan plan = new BatchPlan(documents(23), 5, SEED, 0);
    for (int step = 0; step < 10; step++) {
      assertEquals(step % 5 == 4 ? 3 : 5, plan.batch(step).length);
    }
  }

  @Test
  void aBatchDependsOnNothingButItsStep() {
    RandomDocuments documents = documents(50);
    BatchPlan forward = new BatchPlan(documents, 8, SEED, 3);
    List<int[]> batches = new ArrayList<>();
    for (int step = 0; step < 30; step++) {
      batches.add(forward.batch(step).clone());
    }
    BatchPlan backward = new BatchPlan(documents, 8, SEED, 3);
    for (int step = 29; step >= 0; step--) {
      assertArrayEquals(batches.get(step), backward.batch(step));
    }
    assertArrayEquals(batches.get(17), new BatchPlan(documents, 8, SEED, 3).batch(17));
  }

  @Test
  void orderChangesWithPassShardAndSeed() {
    RandomDocuments documents = documents(60);
    int[] first = pass(new BatchPlan(documents, 60, SEED, 0), 0, 1);
    assertFalse(Arrays.equals(first, pass(new BatchPlan(documents, 60, SEED, 0), 1, 1)));
    int[] batch = new BatchPlan(documents, 10, SEED, 0).batch(0);
    assertFalse(Arrays.equals(batch, new BatchPlan(documents, 10, SEED, 0).batch(6)));
    assertFalse(Arrays.equals(batch, new BatchPlan(documents, 10, SEED, 1).batch(0)));
    assertFalse(Arrays.equals(batch, new BatchPlan(documents, 10, SEED + 1, 0).batch(0)));
  }

  @Test
  void longestDocumentsComeFirst() {
    RandomDocuments documents = documents(40);
    BatchPlan plan = new BatchPlan(documents, 9, SEED, 0);
    for (int step = 0; step < 10; step++) {
      int[] batch = plan.batch(step);
      for (int i = 1; i < batch.length; i++) {
        assertTrue(documents.length(batch[i - 1]) >= documents.length(batch[i]));
      }
    }
  }

  @Test
  void everyDocumentIsEquallyLikelyInTheFirstBatch() {
    RandomDocuments documents = documents(10);
    int[] drawn = new int[10];
    int plans = 5000;
    for (int seed = 0; seed < plans; seed++) {
      for (int document : new BatchPlan(documents, 2, seed, 0).batch(0)) {
        drawn[document]++;
      }
    }
    double expected = plans * 0.2;
    for (int count : drawn) {
      assertEquals(expected, count, 4.5 * Math.sqrt(expected * 0.8));
    }
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
