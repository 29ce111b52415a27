package org.gatesieve.job.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.averaging.CarriedStates;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.learn.elastic.DeadRounds;
import org.gatesieve.learn.elastic.ElasticSnapshot;
import org.gatesieve.learn.network.GateColumns;
import org.gatesieve.learn.training.StreamState;
import org.gatesieve.learn.training.TrainingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointStoreTest {
  private static final RunId RUN = new RunId("0123456789ab");

  @TempDir private java.nio.file.Path directory;
  private CheckpointStore store;

  @BeforeEach
  void open() {
    store = new CheckpointStore(new Path(directory.toUri()), RUN, new Configuration(false));
  }

  @Test
  void everyBitComesBack() {
    store.save(checkpoint(3), 2);

    assertSame(checkpoint(3), store.newest().orElseThrow());
  }

  @Test
  void beforeTheFirstThereIsNone() {
    assertTrue(store.newest().isEmpty());
    assertTrue(store.origin().isEmpty());
  }

  @Test
  void onlyTheNewestAreKept() throws IOException {
    IntStream.rangeClosed(1, 4).forEach(round -> store.save(checkpoint(round), 2));

    assertEquals(List.of("round-000003", "round-000004"), names());
    assertEquals(4, store.newest().orElseThrow().round());
    store.keepNewest(0);
    assertEquals(List.of(), names());
  }

  @Test
  void whatIsThereAlreadyStays() {
    store.save(checkpoint(2), 2);
    store.save(checkpoint(2), 2);

    assertSame(checkpoint(2), store.newest().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkpoint.json", "tensors.bin", "_SUCCESS"})
  void aDamagedFileSendsToTheOneBefore(String file) throws IOException {
    byte[] bytes = bytesOf(2, file);
    for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 40)) {
      byte[] flipped = bytes.clone();
      flipped[at] ^= 0x10;
      assertGoneBack(file, flipped);
    }
    for (int length = 0; length < bytes.length; length += Math.max(1, bytes.length / 20)) {
      assertGoneBack(file, Arrays.copyOf(bytes, length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkpoint.json", "tensors.bin", "_SUCCESS"})
  void aMissingFileSendsToTheOneBefore(String file) throws IOException {
    bytesOf(2, file);
    Files.delete(path(2, file));

    assertSame(checkpoint(1), store.newest().orElseThrow());
    assertEquals(List.of("round-000001"), names());
  }

  /** Two checkpoints are there afterwards. */
  private byte[] bytesOf(int round, String file) throws IOException {
    store.save(checkpoint(1), 2);
    store.save(checkpoint(2), 2);
    return Files.readAllBytes(path(round, file));
  }

  private void assertGoneBack(String file, byte[] bytes) throws IOException {
    bytesOf(2, file);
    Files.write(path(2, file), bytes);

    assertSame(checkpoint(1), store.newest().orElseThrow());
    assertEquals(List.of("round-000001"), names());
  }

  private java.nio.file.Path path(int round, String file) {
    return directory.resolve(RUN.value()).resolve("round-%06d".formatted(round)).resolve(file);
  }

  private List<String> names() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.list(directory.resolve(RUN.value()))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Checkpoint checkpoint(int rounds) {
    TrainingState state = new TrainingState(floats(20_000, rounds), floats(40_000, 7), 10 * rounds);
    return new Checkpoint(
        new Origin(
            new TreeMap<>(Map.of("seed", "1", "row", "W+G+N")),
            "fingerprint",
            new TreeMap<>(Map.of("kernels", "vector"))),
        IntStream.rangeClosed(1, rounds).mapToObj(CheckpointStoreTest::metrics).toList(),
        1.1 / 3,
        new ElasticSnapshot(
            new int[] {0, 2, 5},
            new int[] {1},
            new int[] {0, 3},
            new GateColumns(2, new int[] {0, 7}),
            false,
            state),
        new SuccessionMemory(
            new DeadRounds(new int[] {1, 2}, new int[0], new int[] {3}, new int[] {4}),
            true,
            new SuccessionMemory.BestRound(7, 0.1 + 0.2, state)),
        new CarriedStates(
            new int[] {0, 3},
            Map.of(0, new StreamState(2, floats(4, 1), floats(4, 2)), 11, StreamState.none(2))));
  }

  private static RoundMetrics metrics(int round) {
    return new RoundMetrics(
        round,
        10L * round,
        round / 3.0,
        Math.nextUp(1.0),
        1e-17,
        Double.NaN,
        5,
        4,
        3,
        new RoundMetrics.LiveGates(1, 2, 3, 4),
        0.1,
        0.2,
        0.15,
        3_000_000_000L,
        5);
  }

  /** Among them what decimal text loses: the smallest, negative zero and other NaNs. */
  private static float[] floats(int length, int seed) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) Math.sin(i * 1.7 + seed);
    }
    values[0] = Float.MIN_VALUE;
    values[1] = -0f;
    values[2] = Float.intBitsToFloat(0x7fc00123);
    return values;
  }

  private static void assertSame(Checkpoint expected, Checkpoint actual) {
    assertEquals(expected.origin(), actual.origin());
    assertEquals(expected.rounds(), actual.rounds());
    assertEquals(expected.seconds(), actual.seconds());
    assertArrayEquals(expected.network().words(), actual.network().words());
    assertArrayEquals(expected.network().inputs(), actual.network().inputs());
    assertArrayEquals(expected.network().neurons(), actual.network().neurons());
    assertArrayEquals(expected.network().columns().live(), actual.network().columns().live());
    assertEquals(expected.network().columns().hidden(), actual.network().columns().hidden());
    assertEquals(expected.network().whole(), actual.network().whole());
    assertSame(expected.network().state(), actual.network().state());
    assertArrayEquals(expected.memory().dead().words(), actual.memory().dead().words());
    assertArrayEquals(expected.memory().dead().gates(), actual.memory().dead().gates());
    assertEquals(expected.memory().rotationIsAhead(), actual.memory().rotationIsAhead());
    assertEquals(expected.memory().best().validation(), actual.memory().best().validation());
    assertSame(expected.memory().best().state(), actual.memory().best().state());
    assertEquals(expected.carried().states().keySet(), actual.carried().states().keySet());
    assertBits(
        expected.carried().states().get(0).state(), actual.carried().states().get(0).state());
    assertBits(expected.carried().states().get(0).cell(), actual.carried().states().get(0).cell());
  }

  private static void assertSame(TrainingState expected, TrainingState actual) {
    assertEquals(expected.step(), actual.step());
    assertBits(expected.parameters(), actual.parameters());
    assertBits(expected.updater(), actual.updater());
  }

  private static void assertBits(float[] expected, float[] actual) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          Float.floatToRawIntBits(expected[i]), Float.floatToRawIntBits(actual[i]), "float " + i);
    }
  }
}
