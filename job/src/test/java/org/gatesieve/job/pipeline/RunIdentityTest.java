package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatesieve.job.publish.RunId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunIdentityTest {
  private static final String DATA = "0123456789abcdef";

  @TempDir private Path directory;

  @Test
  void placesDoNotChangeTheRun() {
    RunId run = id();
    for (String place :
        List.of(
            "output.path=file:/elsewhere",
            "corpus.train=file:/copy/of/train.tsv",
            "corpus.validation=file:/copy/of/validation.tsv",
            "corpus.test=file:/copy/of/test.tsv",
            "checkpoint.rounds=3",
            "progress.bar=false",
            "progress.tensorboard=file:/curves",
            "progress.mlflow=file:/mlruns",
            "progress.experiment=reviews",
            "report.onnx-runtime=true")) {
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
    RunIdentity identity = identity();
    assertNotEquals(identity.with(DATA), identity.with("fedcba9876543210"));
  }

  /** It must not wander with the corpus, which is not read when bad records are written. */
  @Test
  void quarantineLiesInTheOutputUnderANameOfItsOwn() {
    org.apache.hadoop.fs.Path quarantine =
        identity().quarantine(new org.apache.hadoop.fs.Path("file:/out"));
    assertEquals(new org.apache.hadoop.fs.Path("file:/out/_quarantine"), quarantine.getParent());
    assertNotEquals(
        quarantine, identity("seed=2").quarantine(new org.apache.hadoop.fs.Path("file:/out")));
  }

  @Test
  void otherVectorsBehindTheSamePathAreAnotherRun() throws IOException {
    Path vectors = vectors("vectors.txt", "rain 1 2\n");
    RunId before = id(embedding(vectors));
    assertEquals(before, id(embedding(vectors)));
    Files.writeString(vectors, "rain 1 3\n");
    assertNotEquals(before, id(embedding(vectors)));
  }

  @Test
  void whereTheVectorsLieDoesNotChangeTheRun() throws IOException {
    assertEquals(
        id(embedding(vectors("a.txt", "rain 1 2\n"))),
        id(embedding(vectors("b.txt", "rain 1 2\n"))));
  }

  private Path vectors(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }

  private static String[] embedding(Path vectors) {
    return new String[] {"network.embedding=file", "network.embedding-path=" + vectors.toUri()};
  }

  private static RunIdentity identity(String... pairs) {
    return RunIdentity.of(
        Settings.configuration(pairs), new org.apache.hadoop.conf.Configuration(false));
  }

  private static RunId id(String... pairs) {
    return identity(pairs).with(DATA);
  }
}
