package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gatesieve.job.config.ConfigKey;
import org.gatesieve.job.config.ConfigKeys;
import org.junit.jupiter.api.Test;

class KeysCommandTest {

  @Test
  void everyKeyIsListedWithItsMeaning() {
    CommandLineFixture done = run("keys");
    assertEquals(0, done.code(), done.err());
    for (ConfigKey<?> key : ConfigKeys.all()) {
      assertTrue(done.out().contains(key.name()), key.name());
      assertTrue(done.out().contains("  " + key.doc()), key.name());
    }
  }

  @Test
  void typesAndDefaultsStandBesideThem() {
    String out = run("keys").out().replace(System.lineSeparator(), "\n");
    assertTrue(out.contains("pruning.threshold: 3\n"), out);
    assertTrue(out.contains("penalty.weight: 0.008:0 0.05:1\n"), out);
    assertTrue(out.contains("  a whole number from 1\n"), out);
    assertTrue(out.contains("; required\n"), out);
  }
}
