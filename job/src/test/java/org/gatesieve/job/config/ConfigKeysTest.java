package org.gatesieve.job.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigKeysTest {

  @Test
  void namesAreUniqueAndOfLowerCaseWordsUnderOneSection() {
    List<String> names = ConfigKeys.all().stream().map(ConfigKey::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
    for (String name : names) {
      assertTrue(name.matches("([a-z]+\\.)?[a-z]+(-[a-z]+)*"), name);
    }
  }

  @Test
  void docIsOneSentenceOnOneLine() {
    for (ConfigKey<?> key : ConfigKeys.all()) {
      assertTrue(key.doc().matches("[^\\n]+\\."), key.name());
      assertFalse(key.doc().contains("\n"), key.name());
    }
  }

  @Test
  void everyDefaultIsAllowedByItsOwnTypeAndReadsBackAsItself() {
    ConfigKeys.all().forEach(ConfigKeysTest::assertDefaultReadsBack);
  }

  private static <T> void assertDefaultReadsBack(ConfigKey<T> key) {
    PathBase base = PathBase.workingDirectory(ConfigurationFixture.localFiles());
    key.defaultValue()
        .ifPresent(
            value ->
                assertEquals(
                    value,
                    key.type().parser().parse(key.type().formatter().apply(value), base),
                    key.name()));
  }
}
