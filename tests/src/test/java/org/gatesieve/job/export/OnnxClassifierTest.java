package org.gatesieve.job.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.Map;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.RandomModel;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.serving.WeatherModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exported classifiers in ONNX Runtime against the compact runtime. */
class OnnxClassifierTest {
  private static final float TOLERANCE = 1e-5f;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void agreesWhicheverGateKindsAreLive(int kinds) throws IOException, OrtException {
    for (GateActivation gate : GateActivation.values()) {
      for (OutputActivation output : OutputActivation.values()) {
        assertAgrees(
            RandomModel.of(9, 4, 6)
                .withLiveShare(kinds & 1, (kinds >> 1) & 1, (kinds >> 2) & 1, (kinds >> 3) & 1)
                .withActivations(gate, output));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 16, 33})
  void agreesWhenSomeNeuronsOfEachGateAreLive(int hidden) throws IOException, OrtException {
    for (GateActivation gate : GateActivation.values()) {
      assertAgrees(
          RandomModel.of(20, 5, hidden)
              .withLiveShare(0.3, 0.6, 0.8, 0.4)
              .withActivations(gate, OutputActivation.SOFTMAX));
    }
  }

  @Test
  void agreesWhenWordsInputsOrNeuronsAreGone() throws IOException, OrtException {
    for (OutputActivation output : OutputActivation.values()) {
      assertAgrees(RandomModel.of(0, 3, 4).withActivations(GateActivation.LOGISTIC, output));
      assertAgrees(RandomModel.of(5, 0, 4).withActivations(GateActivation.LOGISTIC, output));
      assertAgrees(RandomModel.of(5, 3, 0).withActivations(GateActivation.LOGISTIC, output));
      assertAgrees(RandomModel.of(0, 0, 0).withActivations(GateActivation.LOGISTIC, output));
    }
  }

  @Test
  void constantsAtTheEndsOfTheirRangeAreExpressed() throws IOException, OrtException {
    ClassificationModel model = WeatherModel.build();
    try (OnnxRuntimeModel runtime = new OnnxRuntimeModel(model)) {
      float[] found = runtime.classify(new int[][] {{1, 1, 2, 1}}, 4, 0)[0];
      double[] expected = WeatherModel.probabilities(2);
      for (int label = 0; label < expected.length; label++) {
        assertEquals(expected[label], found[label], TOLERANCE);
      }
    }
  }

  @Test
  void anIdWithoutARowIsRefused() throws IOException, OrtException {
    try (OnnxRuntimeModel runtime = new OnnxRuntimeModel(RandomModel.of(5, 3, 4).build())) {
      assertThrows(OrtException.class, () -> runtime.classify(new int[][] {{6}}, 1, 0));
    }
  }

  @Test
  void metadataSaysWhatMadeTheModelAndHowIdsAreMade() throws IOException, OrtException {
    ClassificationModel model = RandomModel.of(4, 3, 2).withDeadWords(2).build();
    try (OnnxRuntimeModel runtime = new OnnxRuntimeModel(model)) {
      Map<String, String> metadata = runtime.session().getMetadata().getCustomMetadata();
      assertEquals(ExportMetadata.of(model), metadata);
      assertEquals("classification", metadata.get("task"));
      assertEquals("a: \"1\"\nb: ü\n", metadata.get("provenance.configuration"));
      assertEquals("[\"label 0\",\"label 1\",\"label 2\"]", metadata.get("labels"));
      assertEquals("hard_sigmoid", metadata.get("network.gateActivation"));
      assertEquals("20", metadata.get("text.maximumLength"));
      assertEquals("beginning", metadata.get("text.kept"));
      assertEquals("1", metadata.get("text.unknownId"));
      assertEquals("2", metadata.get("text.firstWordId"));
      assertEquals("[\"dead0\",\"dead1\"]", metadata.get("deadWords"));
      assertEquals("GateSieve", runtime.session().getMetadata().getProducerName());
    }
  }

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    RandomModel random = RandomModel.of(9, 4, 6);
    assertArrayEquals(
        OnnxRuntimeModel.bytes(OnnxModel.of(random.build())),
        OnnxRuntimeModel.bytes(OnnxModel.of(random.build())));
  }

  @Test
  void aConstantThatNoNonlinearityGivesIsRefused() {
    ClassificationModel model = RandomModel.of(5, 3, 4).withLiveShare(0, 0, 0, 0).build();
    model.network().lstm().gates().get(1).constants()[2] = 1.5f;
    JobException refused = assertThrows(JobException.class, () -> OnnxModel.of(model));
    assertTrue(refused.getMessage().contains("gate f of the model has the constant 1.5"));
  }

  /** Documents in one padded batch, each alone, and a batch that has no step at all. */
  private static void assertAgrees(RandomModel random) throws IOException, OrtException {
    ClassificationModel model = random.build();
    CompactClassifier classifier = new CompactClassifier(model);
    int[][] documents = {
      {}, random.document(1), random.document(7), {0, 0, 0}, {0}, random.document(200)
    };
    try (OnnxRuntimeModel runtime = new OnnxRuntimeModel(model)) {
      float[][] batch = runtime.classify(documents, 200, random.words());
      float[][] longer = runtime.classify(documents, 230, 0);
      for (int i = 0; i < documents.length; i++) {
        String where = random + ", document " + i;
        float[] expected = classifier.probabilities(documents[i]);
        int[][] alone = {documents[i]};
        assertArrayEquals(expected, batch[i], TOLERANCE, where);
        assertArrayEquals(expected, longer[i], TOLERANCE, where);
        float[] one = runtime.classify(alone, documents[i].length, 0)[0];
        assertArrayEquals(expected, one, TOLERANCE, where);
      }
    }
  }
}
