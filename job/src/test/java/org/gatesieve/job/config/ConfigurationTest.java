package org.gatesieve.job.config;

import static org.gatesieve.job.config.ConfigurationFixture.assertRefused;
import static org.gatesieve.job.config.ConfigurationFixture.set;
import static org.gatesieve.job.config.ConfigurationFixture.yaml;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

  @Test
  void defaultsStandWhereNothingIsGiven() {
    Configuration configuration = set();
    assertEquals(128, configuration.get(NetworkKeys.HIDDEN));
    assertEquals("default", configuration.origin(NetworkKeys.HIDDEN));
  }

  @Test
  void asManyWordsAsFloatsCanTellApartAreAccepted() {
    assertEquals(16_777_213, set("text.words=16777213").get(TextKeys.WORDS));
  }

  @Test
  void theLastOfTwoSetsCounts() {
    assertEquals(7, set("network.hidden=6", "network.hidden=7").get(NetworkKeys.HIDDEN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "network.hiden=5 | unknown key network.hiden, did you mean network.hidden? (--set)",
        "hidden=5 | unknown key hidden, did you mean network.hidden? (--set)",
        "Seed=5 | unknown key Seed, did you mean seed? (--set)",
        "training.averageing=precision"
            + " | unknown key training.averageing, did you mean training.averaging? (--set)",
        "completely.elsewhere=5 | unknown key completely.elsewhere (--set)",
        "network=5 | network is a section and takes no value of its own (--set)",
        "network.hidden | --set network.hidden: expected key=value",
        "=5 | --set =5: expected key=value",
        "network.hidden=0 | network.hidden: '0' is not a whole number from 1 (--set)",
        "network.hidden=12.5 | network.hidden: '12.5' is not a whole number from 1 (--set)",
        "network.hidden= | network.hidden: '' is not a whole number from 1 (--set)",
        "text.words=16777214"
            + " | text.words: '16777214' is not a whole number from 1 to 16777213 (--set)",
        "seed=one | seed: 'one' is not a whole number of at most 64 bits (--set)",
        "training.learning-rate=0"
            + " | training.learning-rate: '0' is not a number above 0 (--set)",
        "training.gradient-clip=-1"
            + " | training.gradient-clip: '-1' is not a number from 0 (--set)",
        "network.forget-bias=NaN | network.forget-bias: 'NaN' is not a number (--set)",
        "corpus.bad-record-share=1.1"
            + " | corpus.bad-record-share: '1.1' is not a number from 0 to 1 (--set)",
        "corpus.test-fraction=1"
            + " | corpus.test-fraction: '1' is not a number from 0 to less than 1 (--set)",
        "pruning.sweep=2,,3"
            + " | pruning.sweep: '2,,3' is not a list of numbers, such as 2, 3, 4 (--set)",
        "corpus.header=yes | corpus.header: 'yes' is not true or false (--set)",
        "corpus.format=xml"
            + " | corpus.format: 'xml' is not one of label-folders, csv, tsv, labelled-lines,"
            + " jsonl, parquet, text (--set)",
        "corpus.label-pattern=[a"
            + " | corpus.label-pattern: '[a' is not a regular expression: Unclosed character class"
            + " (--set)",
        "corpus.separator="
            + " | corpus.separator: '' is not a separator: tab, space or the characters themselves"
            + " (--set)",
        "penalty.weight=0:1 2"
            + " | penalty.weight: '0:1 2' is not a schedule such as 0.5 or 0.1:0 0.5:1 or"
            + " log 0.6:1000 1:1 (time:value, 0 to 1): '2' is not time:value (--set)",
        "penalty.weight=0:1 3:2"
            + " | penalty.weight: '0:1 3:2' is not a schedule such as 0.5 or 0.1:0 0.5:1 or"
            + " log 0.6:1000 1:1 (time:value, 0 to 1): times go from 0, the beginning of training,"
            + " to 1, its end, but one is 3.0 (--set)",
        "row=W+X"
            + " | row: 'W+X' is not a row: Original, W, W+Voc, W+N, W+G+N, six letters such as"
            + " LLLCLL or five such as LLCLL (--set)",
        "row=LLLXLL"
            + " | row: 'LLLXLL' is not a row: Original, W, W+Voc, W+N, W+G+N, six letters such as"
            + " LLLCLL or five such as LLCLL: letter 4 (gates) must be L, D or C, not X (--set)",
        "row=CLLLLL"
            + " | row: 'CLLLLL' is not a row: Original, W, W+Voc, W+N, W+G+N, six letters such as"
            + " LLLCLL or five such as LLCLL: embedding cannot be C: only group variables can be the constant 1 (--set)"
      })
  void aWrongPairIsRefusedInOneLine(String pair, String line) {
    assertRefused(line, () -> set(pair));
  }

  @Test
  void aWrongValueInAFileIsRefusedWithItsLine() {
    assertRefused(
        "network.hidden: 'many' is not a whole number from 1 (conf/x.yaml, line 3)",
        () -> yaml("seed: 1", "network:", "  hidden: many"));
  }

  @Test
  void aKeyWithoutValueOrDefaultIsRefusedWhenItIsNeeded() {
    assertRefused(
        "corpus.train is required; give it in the configuration file or with --set"
            + " corpus.train=... (Path or glob of the training part; several with commas.)",
        () -> set().get(CorpusKeys.TRAIN));
  }

  @Test
  void effectiveValuesDoNotDependOnTheirSpelling() {
    Configuration left = set("training.learning-rate=5e-4", "row=LLLLLL", "pruning.sweep=2,3.0");
    Configuration right =
        set("training.learning-rate=0.00050", "row=W+G+N", "pruning.sweep=2.0, 3");
    assertEquals(left.effective(), right.effective());
    assertEquals("0.0005", left.effective().get("training.learning-rate"));
    assertEquals("W+G+N", left.effective().get("row"));
    assertEquals("2, 3", left.effective().get("pruning.sweep"));
    assertEquals("tab", left.effective().get("corpus.separator"));
    assertEquals("hard-sigmoid", left.effective().get("network.gate-activation"));
  }

  @Test
  void effectiveValuesAreAllThoseThatHaveAValue() {
    List<String> without =
        ConfigKeys.all().stream()
            .map(ConfigKey::name)
            .filter(name -> !set().effective().containsKey(name))
            .toList();
    assertEquals(List.of("output.path", "corpus.format", "corpus.train"), without);
  }
}
