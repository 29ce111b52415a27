package org.gatesieve.job.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VersionsTest {
  @Test
  void versionsAreThoseOfTheLibrariesOnTheClassPath() {
    Versions versions = Versions.detect();

    assertTrue(versions.spark().matches("3\\.5\\.\\d+"), versions.spark());
    assertTrue(versions.deeplearning4j().startsWith("1.0.0-M2"), versions.deeplearning4j());
    assertEquals(System.getProperty("java.version"), versions.java());
  }
}
