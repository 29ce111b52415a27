package org.gatesieve.job.config;

import static org.gatesieve.job.config.ConfigurationFixture.assertRefused;
import static org.gatesieve.job.config.ConfigurationFixture.set;
import static org.gatesieve.job.config.ConfigurationFixture.yaml;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlAssignmentsTest {

  @Test
  void nestedAndDottedNamesAreTheSameKey() {
    Configuration nested = yaml("network:", "  hidden: 64", "  inputs: 100");
    Configuration dotted = yaml("network.hidden: 64", "network.inputs: 100");
    assertEquals(nested.effective(), dotted.effective());
    assertEquals(64, nested.get(NetworkKeys.HIDDEN));
    assertEquals("conf/x.yaml, line 2", nested.origin(NetworkKeys.HIDDEN));
  }

  @Test
  void valuesKeepTheirText() {
    Configuration configuration =
        yaml(
            "corpus:",
            "  separator: \"\\t\"",
            "  label-column: 1",
            "  split-by:",
            "  label-pattern: '^[^:]+'",
            "penalty:",
            "  weight: 0.1:0 0.3:1   # a comment",
            "  inputs: log 0.1:1000 0.4:1000 0.5:1");
    assertEquals("\t", configuration.get(CorpusKeys.SEPARATOR));
    assertEquals("1", configuration.get(CorpusKeys.LABEL_COLUMN));
    assertEquals("", configuration.get(CorpusKeys.SPLIT_BY));
    assertEquals("^[^:]+", configuration.get(CorpusKeys.LABEL_PATTERN));
    assertEquals("0.1:0 0.3:1", configuration.get(PenaltyKeys.WEIGHT).toString());
    assertEquals("log 0.1:1000 0.4:1000 0.5:1", configuration.get(PenaltyKeys.INPUTS).toString());
  }

  @Test
  void listsMayBeWrittenAsYamlOrWithCommas() {
    List<Double> thresholds = List.of(2.0, 3.0, 4.5);
    assertEquals(thresholds, yaml("pruning.sweep: [2, 3, 4.5]").get(PruningKeys.SWEEP));
    assertEquals(thresholds, yaml("pruning.sweep: 2, 3, 4.5").get(PruningKeys.SWEEP));
    assertEquals(List.of(), yaml("pruning.sweep: []").get(PruningKeys.SWEEP));
    assertEquals(
        "title,body", yaml("corpus.text-column: [title, body]").get(CorpusKeys.TEXT_COLUMN));
  }

  @Test
  void anEmptyFileChangesNothing() {
    assertEquals(set().effective(), yaml("# nothing but a comment").effective());
  }

  @Test
  void anUnknownKeyIsRefusedWithItsLine() {
    assertRefused(
        "unknown key network.gate-activaton, did you mean network.gate-activation?"
            + " (conf/x.yaml, line 3)",
        () -> yaml("network:", "  hidden: 5", "  gate-activaton: logistic"));
  }

  @Test
  void anUnknownSectionIsRefusedWithItsLine() {
    assertRefused(
        "unknown key networks (conf/x.yaml, line 2)",
        () -> yaml("seed: 5", "networks:", "  hidden: 5"));
    assertRefused(
        "network is a section and takes no value of its own (conf/x.yaml, line 1)",
        () -> yaml("network: 5"));
  }

  @Test
  void aKeyGivenTwiceIsRefused() {
    assertRefused(
        "conf/x.yaml, line 4: network.hidden was given already on line 2",
        () -> yaml("network:", "  hidden: 5", "seed: 1", "network.hidden: 6"));
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() {
    assertRefused(
        "conf/x.yaml, line 2: not valid YAML, found character '\\t(TAB)' that cannot start any"
            + " token. (Do not use \\t(TAB) for indentation)",
        () -> yaml("network:", "\thidden: 5"));
  }

  @Test
  void aFileWithoutKeysIsRefused() {
    assertRefused(
        "conf/x.yaml, line 1: expected lines of the form key: value", () -> yaml("- hidden"));
    assertRefused("conf/x.yaml, line 1: a key must be a word", () -> yaml("[a, b]: 5"));
  }

  @Test
  void valuesDoNotNestBelowAKey() {
    assertRefused(
        "conf/x.yaml, line 1: pruning.sweep takes a value or a list of values, nothing nested",
        () -> yaml("pruning.sweep: [[1, 2], 3]"));
    assertRefused(
        "conf/x.yaml, line 1: network.hidden takes a value or a list of values, nothing nested",
        () -> yaml("network.hidden: {least: 5}"));
  }

  @Test
  void selfReferringYamlEnds() {
    assertRefused(
        "unknown key network.network (conf/x.yaml, line 2)",
        () -> yaml("network: &loop", "  network: *loop"));
  }
}
