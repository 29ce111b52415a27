package org.gatesieve.job.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void numbersHaveAboutThreeDigits() {
    assertEquals("18\u202f457", Numbers.magnitude(18457.25));
    assertEquals("24.5", Numbers.magnitude(24.51));
    assertEquals("7.89", Numbers.magnitude(7.891));
    assertEquals("0.412", Numbers.magnitude(0.41234));
    assertEquals("2.4e-7", Numbers.magnitude(2.384e-7));
    assertEquals("−0.260", Numbers.magnitude(-0.26));
    assertEquals("6", Numbers.magnitude(6));
    assertEquals("–", Numbers.magnitude(Double.NaN));
    assertEquals("0.00", Numbers.fixed(-0.001, 2));
  }

  @Test
  void sizesAndTimesHaveUnits() {
    assertEquals("512\u202fB", Numbers.bytes(512));
    assertEquals("8.41\u202fkB", Numbers.bytes(8412));
    assertEquals("24.9\u202fMB", Numbers.bytes(24_893_412));
    assertEquals("12.5\u202fs", Numbers.duration(12.5));
    assertEquals("2\u202fmin 36\u202fs", Numbers.duration(156.25));
    assertEquals("1\u202fh 1\u202fmin", Numbers.duration(3661));
    assertEquals("12.5\u202fµs", Numbers.milliseconds(0.0125));
    assertEquals("0.412\u202fms", Numbers.milliseconds(0.41234));
    assertEquals("84.5\u202f%", Numbers.percent(0.84512));
  }

  @Test
  void coordinatesAreReadByDrawingPrograms() {
    assertEquals("-12.3", Numbers.coordinate(-12.345));
    assertEquals("1200", Numbers.coordinate(1200));
  }
}
