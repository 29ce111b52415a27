package org.gatesieve.job.config;

import static org.gatesieve.job.config.ConfigurationFixture.assertRefused;
import static org.gatesieve.job.config.ConfigurationFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.text.KeptEnd;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Treatment;
import org.gatesieve.learn.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void defaultsAreThoseThatServeEveryCorpus() {
    assertEquals(
        new JobSettings(
            Task.CLASSIFICATION,
            1,
            "W+G+N",
            SparsificationRow.W_G_N,
            new CorpusSettings(
                CorpusFormat.TSV,
                "file:/corpus/train.tsv",
                "",
                "",
                0.15,
                0,
                "",
                true,
                "text",
                "label",
                "",
                "\t",
                4,
                0.01),
            new TextSettings(
                TextUnits.WORDS,
                new Tokenizer(true, false),
                20_000,
                1,
                200,
                KeptEnd.BEGINNING,
                UnknownWords.LEARNED),
            new NetworkSettings(
                300,
                128,
                GateActivation.HARD_SIGMOID,
                OutputChoice.AUTO,
                EmbeddingSource.RANDOM,
                "",
                0.05,
                3,
                -4,
                1,
                0.5,
                true),
            new TrainingSettings(
                0,
                128,
                0.2,
                1e-3,
                Schedule.parse("log 0.067:1 0.1:2 0.6:2 1:0.05"),
                10,
                5,
                5,
                0,
                Averaging.ARITHMETIC,
                3,
                0,
                35,
                true),
            new PenaltySettings(
                Schedule.parse("0.008:0 0.05:1"),
                0.3,
                Schedule.parse("log 0.667:0.05 0.833:0.00005"),
                Schedule.parse("log 0.667:0.1 0.833:0.00005"),
                Schedule.parse("log 0.667:0.01 0.833:0.000005"),
                Schedule.constant(0.0000006)),
            new ElasticSettings(true, 3.5, 1, 0.3),
            new PruningSettings(3, List.of(), List.of(), ModelChoice.AT_THRESHOLD)),
        settings());
  }

  @Test
  void everyKeyReachesASettingOfItsOwn() {
    JobSettings settings =
        settings(
            "seed=11",
            "row=DCLCLL",
            "corpus.validation=file:/v",
            "corpus.test=file:/t",
            "corpus.validation-fraction=0.2",
            "corpus.test-fraction=0.3",
            "corpus.split-by=country",
            "corpus.header=false",
            "corpus.format=csv",
            "corpus.text-column=2-",
            "corpus.label-column=1",
            "corpus.split-by=3",
            "corpus.label-pattern=^x",
            "corpus.separator=space",
            "corpus.shards=5",
            "corpus.bad-record-share=0.4",
            "text.words=21",
            "text.minimum-count=22",
            "text.maximum-length=23",
            "text.kept=end",
            "text.lower-case=false",
            "text.strip-markup=true",
            "text.unknown-words=zero",
            "network.inputs=31",
            "network.hidden=32",
            "network.gate-activation=logistic",
            "network.output=softmax",
            "network.embedding=word2vec",
            "network.embedding-path=file:/e",
            "network.embedding-scale=0.33",
            "network.embedding-decay=3.3",
            "network.initial-log-sigma=-3.4",
            "network.forget-bias=-35",
            "network.recurrent-gain=36",
            "network.local-reparametrisation=false",
            "training.epochs=41",
            "training.batch-size=42",
            "training.word-dropout=0.42",
            "training.learning-rate=43",
            "training.rate-schedule=44",
            "training.log-sigma-rate=45",
            "training.group-rate=46",
            "training.gradient-clip=47",
            "training.local-steps=48",
            "training.averaging=precision",
            "training.patience=49",
            "penalty.weight=51",
            "penalty.short-documents=0.51",
            "penalty.inputs=52",
            "penalty.hidden=59",
            "penalty.gates=53",
            "penalty.words=54",
            "elastic.enabled=false",
            "elastic.threshold=57",
            "elastic.patience=58",
            "elastic.rotation=0.55",
            "pruning.threshold=61",
            "pruning.sweep=62,63",
            "pruning.words=64, 65",
            "pruning.publish=smallest within 66 of 67.5");
    Treatment learnt = Treatment.VARIATIONAL;
    Treatment constant = Treatment.CONSTANT;
    assertEquals(
        new JobSettings(
            Task.CLASSIFICATION,
            11,
            "DCLCLL",
            SparsificationRow.classifier(
                Treatment.DETERMINISTIC, constant, learnt, constant, learnt, learnt),
            new CorpusSettings(
                CorpusFormat.CSV,
                "file:/corpus/train.tsv",
                "file:/v",
                "file:/t",
                0.2,
                0.3,
                "3",
                false,
                "2-",
                "1",
                "^x",
                " ",
                5,
                0.4),
            new TextSettings(
                TextUnits.WORDS,
                new Tokenizer(false, true),
                21,
                22,
                23,
                KeptEnd.END,
                UnknownWords.ZERO),
            new NetworkSettings(
                31,
                32,
                GateActivation.LOGISTIC,
                OutputChoice.SOFTMAX,
                EmbeddingSource.WORD2VEC,
                "file:/e",
                0.33,
                3.3,
                -3.4,
                -35,
                36,
                false),
            new TrainingSettings(
                41,
                42,
                0.42,
                43,
                Schedule.constant(44),
                45,
                46,
                47,
                48,
                Averaging.PRECISION,
                49,
                0,
                35,
                true),
            new PenaltySettings(
                Schedule.constant(51),
                0.51,
                Schedule.constant(52),
                Schedule.constant(59),
                Schedule.constant(53),
                Schedule.constant(54)),
            new ElasticSettings(false, 57, 58, 0.55),
            new PruningSettings(
                61,
                List.of(62., 63.),
                List.of(64, 65),
                new ModelChoice(ModelChoice.Rule.SMALLEST_WITHIN, 66, 67.5))),
        settings);
  }

  @Test
  void soDoThoseThatCannotStandBesideThem() {
    assertEquals(50, settings("training.fine-tuning=50").training().fineTuning());
    JobSettings settings =
        languageModel(
            "training.window=56", "training.carried-state=false", "text.units=characters");
    assertEquals(56, settings.training().window());
    assertFalse(settings.training().carriedState());
    assertEquals(TextUnits.CHARACTERS, settings.text().units());
  }

  @ParameterizedTest
  @CsvSource({"Original,DCDCCD", "W,LCLCCL", "W+Voc,LLLCCL", "W+N,LLLCLL", "W+G+N,LLLLLL"})
  void aRowOfTheTableIsTheSameByNameAndByLetters(String name, String letters) {
    assertEquals(settings("row=" + name).row(), settings("row=" + letters).row());
    assertEquals(name, settings("row=" + letters).rowName());
  }

  @ParameterizedTest
  @CsvSource({"Original,DCCCD", "W,LCCCL", "W+Voc,LCLCL", "W+N,LCCLL", "W+G+N,LLCLL"})
  void aLanguageModelHasRowsOfItsOwn(String name, String letters) {
    JobSettings named = languageModel("row=" + name);
    assertEquals(named.row(), languageModel("row=" + letters).row());
    assertEquals(name, languageModel("row=" + letters).rowName());
    assertEquals(Treatment.CONSTANT, named.row().embedding());
  }

  @Test
  void lettersMustBeThoseOfTheTask() {
    assertRefused(
        "row: 'LCCLD' is no row of task classification: letters are needed for embedding,"
            + " vocabulary, weights, gates, neurons, output: 6, not 5",
        () -> settings("row=LCCLD"));
  }

  @Test
  void textIsForLanguageModelsAndTheyReadNothingElse() {
    assertRefused(
        "corpus.format text is not for task classification, which needs labels; text is for"
            + " language models",
        () -> settings("corpus.format=text"));
    assertRefused(
        "corpus.format tsv is not for task language-model, which reads text",
        () -> settings("task=language-model"));
  }

  @Test
  void aLanguageModelHasNoShortDocumentsAndLeavesOutNoWords() {
    assertEquals(0, languageModel("training.batch-size=7").training().wordDropout());
    assertEquals(1, languageModel("training.batch-size=7").penalty().shortDocuments());
  }

  @Test
  void whatTheTaskDoesNotReadIsRefused() {
    assertRefused(
        "penalty.short-documents is for task classification alone, and this one is of task"
            + " language-model; leave it out (--set)",
        () -> languageModel("penalty.short-documents=0.3"));
    assertRefused(
        "text.unknown-words is for task classification alone, and this one is of task"
            + " language-model; leave it out (--set)",
        () -> languageModel("text.unknown-words=zero"));
    assertRefused(
        "training.window is for task language-model alone, and this one is of task classification;"
            + " leave it out (--set)",
        () -> settings("training.window=36"));
  }

  @Test
  void aDefaultOfAnotherTaskMayStand() {
    assertEquals(settings(), settings("training.window=35"));
    assertEquals(
        languageModel("training.batch-size=7"),
        languageModel("training.batch-size=7", "text.kept=beginning", "training.word-dropout=0"));
  }

  @Test
  void theAccuracyOfADenseModelIsInPercent() {
    assertRefused(
        "pruning.publish is smallest within 0.5 of 0.894, but accuracy is in percent: give a number"
            + " above 1 and up to 100 behind of",
        () -> settings("pruning.publish=smallest within 0.5 of 0.894"));
    assertEquals(
        0.5,
        languageModel("pruning.publish=smallest within 0.5 of 0.894").pruning().publish().limit());
  }

  @Test
  void aSweepOfAFineTunedNetworkWouldFindTheSameModelAgain() {
    assertRefused(
        "pruning.sweep is for models that are not fine-tuned: training.fine-tuning fixes the masks"
            + " of pruning.threshold, and other thresholds find the same ones; leave one of the two"
            + " out",
        () -> settings("pruning.sweep=2,4", "training.fine-tuning=3"));
  }

  @Test
  void aLanguageModelHasDefaultsOfItsOwnWhichTheUserOverrides() {
    JobSettings settings = languageModel("training.batch-size=7");
    assertEquals(GateActivation.LOGISTIC, settings.network().gateActivation());
    assertEquals(Schedule.constant(0), settings.penalty().inputs());
    assertEquals(2e-3, settings.training().learningRate());
    assertEquals(7, settings.training().batchSize());
    assertEquals(128, settings("seed=1").training().batchSize());
  }

  private static JobSettings languageModel(String... assignments) {
    return settings(
        Stream.concat(
                Stream.of("task=language-model", "corpus.format=text"), Stream.of(assignments))
            .toArray(String[]::new));
  }

  @Test
  void fractionsMustLeaveATrainingPart() {
    assertRefused(
        "corpus.validation-fraction and corpus.test-fraction together must be less than 1, not 1.0",
        () -> settings("corpus.validation-fraction=0.5", "corpus.test-fraction=0.5"));
    assertEquals(
        0.5,
        settings(
                "corpus.validation-fraction=0.5",
                "corpus.test-fraction=0.5",
                "corpus.test=file:/corpus/test.tsv")
            .corpus()
            .testFraction());
  }

  @Test
  void columnsHaveNumbersWhereThereIsNoHeader() {
    assertRefused(
        "corpus.text-column: 'text' must be a column number from 1, since corpus.header is false",
        () -> settings("corpus.header=false"));
    assertRefused(
        "corpus.split-by: 'country' must be a column number from 1, since corpus.header is false",
        () ->
            settings(
                "corpus.header=false",
                "corpus.text-column=2-",
                "corpus.label-column=1",
                "corpus.split-by=country"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"2", "2-", "2,3", "2, 12-"})
  void columnNumbersMayBeSeveral(String columns) {
    assertEquals(
        columns,
        settings("corpus.header=false", "corpus.label-column=1", "corpus.text-column=" + columns)
            .corpus()
            .textColumn());
  }

  @Test
  void anEmbeddingFromAFileNeedsItsPath() {
    assertRefused(
        "network.embedding-path is required when network.embedding is file",
        () -> settings("network.embedding=file"));
  }

  @Test
  void groupVariablesBeginWhereKlHasAGradient() {
    assertEquals(-4, settings("network.initial-log-sigma=-4").network().initialLogSigma());
    assertRefused(
        "network.initial-log-sigma is -4.1, but must be at least -4.0: log alpha of a group variable"
            + " would begin below the clip at -8, where KL has no gradient, and it would never be"
            + " pruned",
        () -> settings("network.initial-log-sigma=-4.1"));
  }

  @Test
  void theAutomaticOutputIsASigmoidForTwoLabelsOnly() {
    assertEquals(OutputActivation.SIGMOID, OutputChoice.AUTO.forLabels(2));
    assertEquals(OutputActivation.SOFTMAX, OutputChoice.AUTO.forLabels(3));
    assertEquals(OutputActivation.SOFTMAX, OutputChoice.SOFTMAX.forLabels(2));
  }
}
