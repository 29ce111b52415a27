package org.gatesieve.job.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunIdTest {
  @Test
  void followsFromConfigurationAndData() {
    RunId id = RunId.of(configuration("seed", "1"), "data");

    assertEquals("dac1c9f42c37", id.value());
    assertEquals(id, RunId.of(configuration("seed", "1"), "data"));
    assertNotEquals(id, RunId.of(configuration("seed", "2"), "data"));
    assertNotEquals(id, RunId.of(configuration("seed", "1"), "other data"));
  }

  @Test
  void doesNotDependOnWhereTheOutputGoes() {
    SortedMap<String, String> elsewhere = configuration("seed", "1");
    elsewhere.put("output.path", "hdfs:///elsewhere");

    assertEquals(RunId.of(configuration("seed", "1"), "data"), RunId.of(elsewhere, "data"));
  }

  @Test
  void doesNotDependOnTheOrderOfTheMap() {
    SortedMap<String, String> forward = new TreeMap<>(Map.of("a", "1", "b", "2"));
    SortedMap<String, String> backward = new TreeMap<>(Comparator.reverseOrder());
    backward.putAll(forward);

    assertEquals(RunId.of(forward, "data"), RunId.of(backward, "data"));
  }

  @Test
  void entriesCannotRunTogether() {
    assertNotEquals(
        RunId.of(configuration("a", "1\nb=2"), "data"),
        RunId.of(new TreeMap<>(Map.of("a", "1", "b", "2")), "data"));
  }

  @Test
  void namesOfOtherThingsAreRefused() {
    for (String name : new String[] {"", "..", "0a1b2c3d4e5f/x", "0A1B2C3D4E5F", "LATEST"}) {
      assertThrows(IllegalArgumentException.class, () -> new RunId(name));
    }
  }

  private static SortedMap<String, String> configuration(String key, String value) {
    return new TreeMap<>(Map.of(key, value));
  }
}
