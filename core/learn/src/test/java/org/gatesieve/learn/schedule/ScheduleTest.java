package org.gatesieve.learn.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  @Test
  void aConstantIsTheSameAtAllTimes() {
    Schedule schedule = Schedule.parse("0.25");
    assertEquals(0.25, schedule.at(0));
    assertEquals(0.25, schedule.at(1e6));
    assertEquals(Schedule.constant(0.25), schedule);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.5, 0", "1, 0.2", "1.75, 0.5", "3, 1", "800, 1"})
  void straightLinesBetweenKnotsAndConstantsOutside(double time, double expected) {
    assertEquals(expected, Schedule.parse("0.5:0 3:1").at(time), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"0, 1000", "40, 1000", "45, 31.622776601683793", "48, 3.981071705534973", "50, 1"})
  void straightLinesOfTheLogarithm(double time, double expected) {
    assertEquals(expected, Schedule.parse("log 0:1000 40:1000 50:1").at(time), 1e-12 * expected);
  }

  @Test
  void knotsAreMetExactly() {
    Schedule schedule = Schedule.parse("log 4:1 6:2 36:2 60:0.05");
    assertEquals(1.0, schedule.at(4));
    assertEquals(2.0, schedule.at(6));
    assertEquals(2.0, schedule.at(36));
    assertEquals(0.05, schedule.at(60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "0", "0.0005", "0.5:0 3:1", "log 0:1000 40:1000 50:1", "1:0.1 2.125:7 9:0"})
  void theTextOfAScheduleReadsBackAsItself(String text) {
    Schedule schedule = Schedule.parse(text);
    assertEquals(text, schedule.toString());
    assertEquals(schedule, Schedule.parse(schedule.toString()));
  }

  @Test
  void otherSpellingsOfTheSameScheduleAreEqual() {
    assertEquals(Schedule.parse("0.5:0 3:1"), Schedule.parse("  .5:0   3:1.0 "));
    assertEquals(Schedule.parse("0.0005"), Schedule.parse("5e-4"));
    assertEquals(Schedule.parse("2"), Schedule.parse("log 7:2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fast | 'fast' is not a number",
        "1:2 3 | '3' is not time:value",
        "log 1 | '1' is not time:value",
        "1:x 2:1 | 'x' is not a number",
        "3:1 3:2 | times must ascend, but 3 follows 3",
        "3:1 2.5:2 | times must ascend, but 2.5 follows 3",
        "log 0:1 5:0 | a log-linear schedule needs values above 0, not 5:0",
        "-1:1 5:0 | time must be a number from 0, not -1.0",
        "-0.1 | value must be a number from 0, not -0.1",
        "NaN | value must be a number from 0, not NaN",
        "Infinity | value must be a number from 0, not Infinity",
        "log | a schedule needs at least one value",
        "'' | '' is not a number"
      })
  void whatIsNotAScheduleIsRefusedWithItsReason(String text, String reason) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Schedule.parse(text));
    assertEquals(reason, refused.getMessage());
  }

  @Test
  void travelsToExecutors() throws IOException, ClassNotFoundException {
    Schedule schedule = Schedule.parse("log 0:1000 40:1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(schedule);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(schedule, in.readObject());
    }
  }

  @Test
  void canBeOfALargerQuantity() {
    assertEquals(Schedule.parse("log 0.25:2 0.5:1"), Schedule.parse("log 0.25:4 0.5:2").times(0.5));
    assertEquals(Schedule.parse("0:3 1:6"), Schedule.parse("0:1 1:2").times(3));
  }
}
