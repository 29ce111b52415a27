package org.gatesieve.benchmarks.deeplearning4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gatesieve.benchmarks.peer.LanguageWorkload;
import org.gatesieve.benchmarks.peer.RandomText;
import org.junit.jupiter.api.Test;

class Dl4jLanguageModelTest {

  @Test
  void everyWindowOfACallIsAStep() {
    Dl4jLanguageModel model = new Dl4jLanguageModel(new LanguageWorkload(3, 5, 4, 20));
    model.train(1);
    assertEquals(Math.log(20), model.loss(), 1.0);
    model.train(4);
    assertEquals(5, model.steps());
    assertEquals(Math.log(20), model.loss(), 1.0);
  }

  @Test
  void aCallMayGoBeyondTheEndOfAPass() {
    Dl4jLanguageModel model = new Dl4jLanguageModel(new LanguageWorkload(2, 2, 3, 5));
    model.train(RandomText.WINDOWS - 1);
    model.train(3);
    assertEquals(RandomText.WINDOWS + 2, model.steps());
  }
}
