package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;

class InputPartTest {

  @Test
  void aWordsPartIsTheSameBeforehandAndOnTheWay() {
    CompactNetwork network =
        RandomModel.of(20, 5, 7).withLiveShare(0.3, 0.6, 0.8, 0.4).build().network();
    LiveColumns live = LiveColumns.of(network.lstm(), 4);
    InputPart onTheWay = EmbeddedRows.of(network, live);
    InputPart beforehand = ProjectedRows.of(onTheWay, 20, live.count());
    double[] expected = new double[live.count()];
    double[] actual = new double[live.count()];
    for (int id = 0; id <= 20; id++) {
      onTheWay.write(id, expected);
      beforehand.write(id, actual);
      assertArrayEquals(expected, actual, "id " + id);
    }
  }

  @Test
  void aDeadWordHasTheBiasAlone() {
    CompactNetwork network = RandomModel.of(3, 2, 4).build().network();
    LiveColumns live = LiveColumns.of(network.lstm(), 4);
    double[] part = new double[live.count()];
    InputPart.of(network, live).write(0, part);
    assertArrayEquals(live.bias(), part);
  }

  @Test
  void largeVocabulariesAreNotMultipliedBeforehand() {
    assertInstanceOf(ProjectedRows.class, part(RandomModel.of(100, 3, 4)));
    assertInstanceOf(EmbeddedRows.class, part(RandomModel.of(30_000, 3, 4)));
  }

  private static InputPart part(RandomModel model) {
    CompactNetwork network = model.build().network();
    return InputPart.of(network, LiveColumns.of(network.lstm(), 4));
  }
}
