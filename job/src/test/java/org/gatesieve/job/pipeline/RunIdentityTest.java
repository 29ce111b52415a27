package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.publish.RunId;
import org.junit.jupiter.api.Test;

class RunIdentityTest {
  private static final String DATA = "0123456789abcdef";

  @Test
  void placesDoNotChangeTheRun() {
    RunId run = id();
    for (String place :
        List.of(
            "output.path=file:/elsewhere",
            "corpus.train=file:/copy/of/train.tsv",
            "corpus.validation=file:/copy/of/validation.tsv",
            "corpus.test=file:/copy/of/test.tsv")) {
      assertEquals(run, id(place), place);
    }
  }

  @Test
  void anotherSpellingOfAValueDoesNotChangeTheRun() {
    assertEquals(id("training.learning-rate=0.001"), id("training.learning-rate=1e-3"));
  }

  @Test
  void whatDecidesTheResultChangesTheRun() {
    RunId run = id();
    for (String setting :
        List.of(
            "seed=2",
            "row=W",
            "corpus.shards=5",
            "corpus.test-fraction=0.1",
            "text.words=100",
            "training.epochs=1",
            "training.averaging=precision",
            "penalty.weight=0.5",
            "pruning.threshold=2.5")) {
      assertNotEquals(run, id(setting), setting);
    }
  }

  @Test
  void otherDataAreAnotherRun() {
    RunIdentity identity = RunIdentity.of(Settings.configuration());
    assertNotEquals(identity.with(DATA), identity.with("fedcba9876543210"));
  }

  /** It must not wander with the corpus, which is not read when bad records are written. */
  @Test
  void quarantineLiesInTheOutputUnderANameOfItsOwn() {
    Path quarantine = RunIdentity.of(Settings.configuration()).quarantine(new Path("file:/out"));
    assertEquals(new Path("file:/out/_quarantine"), quarantine.getParent());
    assertNotEquals(
        quarantine,
        RunIdentity.of(Settings.configuration("seed=2")).quarantine(new Path("file:/out")));
  }

  private static RunId id(String... pairs) {
    return RunIdentity.of(Settings.configuration(pairs)).with(DATA);
  }
}
