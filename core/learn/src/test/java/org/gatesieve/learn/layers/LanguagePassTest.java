package org.gatesieve.learn.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Treatment;
import org.gatesieve.learn.reference.ReferenceValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The language model's pass against finite differences of METHOD's formulas, in double. */
class LanguagePassTest {
  private static final double DISTURBANCE = 1e-6;
  private static final double TOLERANCE = 2e-5;
  private static final int[][] IDS = {{0, 3, 2, 2}, {5, 1, 0, 4}, {1, 1, 3, 5}};
  private static final int[][] TARGETS = {{3, 2, 2, 5}, {1, 0, 4, 4}, {1, 3, 5, 0}};
  private static final NetworkShape SHAPE =
      new NetworkShape(0, 6, 4, 6, GateActivation.LOGISTIC, OutputActivation.SOFTMAX);

  static Stream<Arguments> networks() {
    Treatment learnt = Treatment.VARIATIONAL;
    Treatment one = Treatment.CONSTANT;
    Treatment plain = Treatment.DETERMINISTIC;
    return Stream.of(
            SparsificationRow.languageModel(plain, one, one, one, plain),
            SparsificationRow.languageModel(learnt, one, learnt, one, learnt),
            SparsificationRow.languageModel(learnt, learnt, one, learnt, learnt),
            SparsificationRow.languageModel(plain, plain, plain, plain, plain))
        .flatMap(row -> Stream.of(Arguments.of(row, true), Arguments.of(row, false)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradientsMatchFiniteDifferences(SparsificationRow row, boolean local) {
    MultiLayerNetwork network = TinyNetwork.create(SHAPE, row, local);
    for (Layer layer : network.getLayers()) {
      ((VariationalLayer) layer).posterior().shard(2);
    }
    double loss = new LanguagePass(network).train(batch(IDS), stepsFirst(TARGETS), null, 5);

    LanguageReference reference =
        new LanguageReference(
            SHAPE,
            TinyNetwork.parameters(network),
            new FrozenNoise(TinyNetwork.SEED, 2, 5),
            local,
            IDS,
            TARGETS);
    assertEquals(reference.loss(), loss, 1e-5 * loss);
    Map<String, double[]> gradients = gradients(network);
    assertEquals(reference.parameters().keySet(), gradients.keySet());
    reference.parameters().forEach((key, values) -> check(reference, key, gradients.get(key)));
  }

  private static void check(LanguageReference reference, String key, double[] gradient) {
    double[] values = reference.parameters().get(key);
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      values[i] = value + DISTURBANCE;
      double above = reference.loss();
      values[i] = value - DISTURBANCE;
      double below = reference.loss();
      values[i] = value;
      double expected = (above - below) / (2 * DISTURBANCE);
      double tolerance = TOLERANCE * Math.max(1, Math.abs(expected));
      assertEquals(expected, gradient[i], tolerance, key + "[" + i + "]");
    }
  }

  private static Map<String, double[]> gradients(MultiLayerNetwork network) {
    Map<String, double[]> named = new LinkedHashMap<>();
    for (Layer layer : network.getLayers()) {
      layer
          .conf()
          .getLayer()
          .initializer()
          .getGradientsFromFlattened(layer.conf(), layer.getGradientsViewArray())
          .forEach((key, view) -> named.put(key, doubles(FloatBlock.of(view))));
    }
    return named;
  }

  private static double[] doubles(FloatBlock block) {
    float[] values = new float[block.length()];
    block.read(0, values, 0, values.length);
    return ReferenceValues.doubles(values);
  }

  @Test
  void twoWindowsWithCarriedStateAreOneTwiceAsLong() {
    MultiLayerNetwork network = TinyNetwork.create(SHAPE, row(), false);
    LanguagePass pass = new LanguagePass(network);
    double whole = pass.score(batch(IDS), stepsFirst(TARGETS), null, NextTokens.IGNORED);
    RecurrentState carried = new RecurrentState(IDS.length, SHAPE.hidden());
    double first =
        pass.score(batch(part(IDS, 0)), stepsFirst(part(TARGETS, 0)), carried, NextTokens.IGNORED);
    double second =
        pass.score(batch(part(IDS, 2)), stepsFirst(part(TARGETS, 2)), carried, NextTokens.IGNORED);
    assertEquals(whole, first + second, 1e-5);
    double cold =
        pass.score(batch(part(IDS, 2)), stepsFirst(part(TARGETS, 2)), null, NextTokens.IGNORED);
    assertTrue(Math.abs(cold - second) > 1e-3, "the state made no difference");
  }

  /** DL4J's own forward and backward pass, on one-hot labels of every step. */
  @ParameterizedTest
  @MethodSource("networks")
  void theLayersOfDl4jDoTheSame(SparsificationRow row, boolean local) {
    compareWithDl4j(SHAPE, row, local, IDS, TARGETS);
  }

  /** Of so many words the output takes 64 rows at a time, where DL4J's pass has all 150 at once. */
  @ParameterizedTest
  @MethodSource("networks")
  void theOutputOfManyWordsGoesThroughInPortions(SparsificationRow row, boolean local) {
    int words = 17_000;
    NetworkShape many =
        new NetworkShape(0, words, 4, words, GateActivation.LOGISTIC, OutputActivation.SOFTMAX);
    Random random = new Random(5);
    compareWithDl4j(many, row, local, texts(30, 5, words, random), texts(30, 5, words, random));
  }

  private static int[][] texts(int objects, int steps, int words, Random random) {
    return Stream.generate(() -> random.ints(steps, 0, words).toArray())
        .limit(objects)
        .toArray(int[][]::new);
  }

  private static void compareWithDl4j(
      NetworkShape shape, SparsificationRow row, boolean local, int[][] tokens, int[][] targets) {
    MultiLayerNetwork network = TinyNetwork.create(shape, row, local);
    double loss = new LanguagePass(network).train(batch(tokens), stepsFirst(targets), null, 0);
    Map<String, double[]> expected = gradients(network);

    MultiLayerNetwork again = TinyNetwork.create(shape, row, local);
    for (Layer layer : again.getLayers()) {
      ((VariationalLayer) layer).posterior().deferDivergence(true);
    }
    int steps = tokens[0].length;
    INDArray ids = Nd4j.zeros(tokens.length, 1, steps);
    INDArray labels = Nd4j.zeros(tokens.length, shape.outputs(), steps);
    for (int object = 0; object < tokens.length; object++) {
      for (int step = 0; step < steps; step++) {
        ids.putScalar(object, 0, step, tokens[object][step]);
        labels.putScalar(object, targets[object][step], step, 1);
      }
    }
    again.setInput(ids);
    again.setLabels(labels);
    again.computeGradientAndScore();

    assertEquals(loss / tokens.length, again.score(), 1e-5 * loss);
    gradients(again)
        .forEach((key, values) -> assertArrayEquals(expected.get(key), values, 1e-5, key));
    INDArray output = again.output(ids);
    assertArrayEquals(new long[] {tokens.length, shape.outputs(), steps}, output.shape());
    assertEquals(
        tokens.length * steps, output.castTo(DataType.DOUBLE).sumNumber().doubleValue(), 1e-4);
  }

  @Test
  void aStateThatIsZeroIsLikeNone() {
    MultiLayerNetwork network = TinyNetwork.create(SHAPE, row(), true);
    LanguagePass pass = new LanguagePass(network);
    double without = pass.train(batch(IDS), stepsFirst(TARGETS), null, 3);
    Map<String, double[]> gradients = gradients(network);
    RecurrentState zero = new RecurrentState(IDS.length, SHAPE.hidden());
    assertEquals(without, pass.train(batch(IDS), stepsFirst(TARGETS), zero, 3), 0);
    gradients(network).forEach((key, values) -> assertArrayEquals(gradients.get(key), values, 0));
  }

  @Test
  void anIdOutsideOfTheVocabularyIsRefused() {
    LanguagePass pass = new LanguagePass(TinyNetwork.create(SHAPE, row(), true));
    int[][] ids = {{6}};
    assertThrows(
        IllegalArgumentException.class,
        () -> pass.score(batch(ids), new int[] {0}, null, NextTokens.IGNORED));
  }

  private static SparsificationRow row() {
    Treatment learnt = Treatment.VARIATIONAL;
    return SparsificationRow.languageModel(learnt, learnt, learnt, learnt, learnt);
  }

  private static int[][] part(int[][] rows, int from) {
    int[][] part = new int[rows.length][2];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], from, part[i], 0, 2);
    }
    return part;
  }

  private static TokenBatch batch(int[][] ids) {
    TokenBatch batch = new TokenBatch();
    batch.begin(ids.length, ids[0].length);
    for (int object = 0; object < ids.length; object++) {
      for (int step = 0; step < ids[object].length; step++) {
        batch.put(object, step, ids[object][step]);
      }
    }
    return batch;
  }

  private static int[] stepsFirst(int[][] rows) {
    int[] values = new int[rows.length * rows[0].length];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i % rows.length][i / rows.length];
    }
    return values;
  }
}
