package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkShape;
import org.junit.jupiter.api.Test;

class NetworkPlanTest {
  private static final EncodedCorpus CORPUS = CountedCorpus.of(3, 1000, 10, 10);

  @Test
  void aSmallNetworkIsAveragedOnceInAPass() {
    NetworkPlan plan = plan("corpus.shards=4", "training.batch-size=50", "training.epochs=3");
    assertEquals(5, plan.stepsPerEpoch());
    assertEquals(15, plan.steps());
    assertEquals(5, plan.stepsOfRound(0, network(plan)));
  }

  @Test
  void anIncompleteStepCountsAsOne() {
    assertEquals(
        3, plan("corpus.shards=4", "training.batch-size=100", "training.epochs=1").stepsPerEpoch());
    assertEquals(
        1, plan("corpus.shards=9", "training.batch-size=900", "training.epochs=1").steps());
  }

  @Test
  void theLastRoundIsShorterWhenStepsDoNotDivide() {
    NetworkPlan plan =
        plan(
            "corpus.shards=1",
            "training.batch-size=100",
            "training.epochs=2",
            "training.local-steps=7");
    assertEquals(20, plan.steps());
    assertEquals(7, plan.stepsOfRound(0, network(plan)));
    assertEquals(7, plan.stepsOfRound(7, network(plan)));
    assertEquals(6, plan.stepsOfRound(14, network(plan)));
  }

  @Test
  void roundsLongerThanTrainingAreCutToIt() {
    NetworkPlan plan =
        plan("training.batch-size=250", "training.epochs=2", "training.local-steps=50");
    assertEquals(2, plan.stepsOfRound(0, network(plan)));
  }

  /** Documents of the corpus have 7 tokens. */
  @Test
  void weightAndPriceOfWordsFollowFromTheLengthOfDocuments() {
    NetworkPlan plan =
        plan(
            "penalty.weight=0.125",
            "penalty.short-documents=0.5",
            "penalty.inputs=0.25",
            "penalty.hidden=0.375",
            "penalty.gates=0.625",
            "penalty.words=log 0.2:0.5 0.8:0.25");
    assertEquals(
        new VariationalSettings(
            1000,
            plan.steps(),
            -4,
            10,
            5,
            "0.0625",
            "0.25",
            "0.375",
            "0.625",
            "log 0.2:3.5 0.8:1.75"),
        plan.network().variational());
  }

  @Test
  void outputFollowsFromTheNumberOfLabels() {
    NetworkShape three = plan().network().shape();
    assertEquals(OutputActivation.SOFTMAX, three.outputActivation());
    assertEquals(3, three.outputs());
    assertEquals(CORPUS.vocabulary().size(), three.words());

    NetworkShape two =
        CountedCorpus.plan(Settings.of(), CountedCorpus.of(2, 1000, 10, 10)).network().shape();
    assertEquals(OutputActivation.SIGMOID, two.outputActivation());
    assertEquals(1, two.outputs());

    NetworkShape softmax =
        CountedCorpus.plan(Settings.of("network.output=softmax"), CountedCorpus.of(2, 1000, 10, 10))
            .network()
            .shape();
    assertEquals(2, softmax.outputs());
  }

  @Test
  void moreStepsThanCanBeCountedAreRefused() {
    JobException epochs =
        assertThrows(JobException.class, () -> plan("training.epochs=2147483647"));
    assertEquals(ExitCode.CONFIGURATION, epochs.exitCode());
    assertTrue(epochs.getMessage().startsWith("training.epochs is 2147483647"), epochs::getMessage);
    JobException fineTuning =
        assertThrows(JobException.class, () -> plan("training.fine-tuning=2147483647"));
    assertTrue(
        fineTuning.getMessage().startsWith("training.fine-tuning is"), fineTuning::getMessage);
  }

  @Test
  void aNetworkTooLargeForAnArrayIsRefused() {
    JobException refused = assertThrows(JobException.class, () -> plan("network.hidden=15000"));
    assertEquals(ExitCode.CONFIGURATION, refused.exitCode());
    assertTrue(refused.getMessage().contains("network.hidden"), refused::getMessage);
    int hidden = plan("network.hidden=15000", "row=Original").network().shape().hidden();
    assertEquals(15_000, hidden, "a dense row has half as many numbers");
  }

  @Test
  void oneLabelIsNoClassification() {
    JobException refused =
        assertThrows(
            JobException.class,
            () -> CountedCorpus.plan(Settings.of(), CountedCorpus.of(1, 1000, 10, 10)));
    assertEquals(ExitCode.INPUT_DATA, refused.exitCode());
    assertTrue(refused.getMessage().contains("[label0]"), refused.getMessage());
  }

  @Test
  void sigmoidCannotTellThreeLabelsApart() {
    JobException refused = assertThrows(JobException.class, () -> plan("network.output=sigmoid"));
    assertEquals(ExitCode.CONFIGURATION, refused.exitCode());
    assertEquals(
        "network.output is sigmoid, but the training part has 3 labels; use softmax or auto",
        refused.getMessage());
  }

  private static NetworkPlan plan(String... pairs) {
    return CountedCorpus.plan(Settings.of(pairs), CORPUS);
  }

  private static ElasticNetwork network(NetworkPlan plan) {
    return ElasticNetwork.of(
        plan.network(), SparseNetwork.blank(SparseNetwork.configuration(plan.network())));
  }
}
