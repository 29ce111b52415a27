package org.gatesieve.job.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SparkSessionsTest {

  @AfterEach
  void forgetSubmission() {
    System.clearProperty("spark.master");
    System.clearProperty("spark.app.name");
    System.clearProperty("spark.ui.enabled");
  }

  @Test
  void withoutAMasterTheUserLearnsHowToStart() {
    JobException refused =
        assertThrows(JobException.class, () -> SparkSessions.start("gatesieve train"));
    assertEquals(ExitCode.CONFIGURATION, refused.exitCode());
    assertEquals(
        "no Spark master is set; start through deploy/gatesieve or spark-submit, or add"
            + " -Dspark.master=local[*] to the java command",
        refused.getMessage());
  }

  @Test
  void theApplicationBearsTheNameOfTheCommandUnlessTheUserNamedIt() {
    System.setProperty("spark.master", "local[1]");
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.app.name", Main.class.getName());
    try (SparkSession session = SparkSessions.start("gatesieve train")) {
      assertEquals("gatesieve train", session.sparkContext().appName());
    }
    System.setProperty("spark.app.name", "nightly");
    try (SparkSession session = SparkSessions.start("gatesieve train")) {
      assertEquals("nightly", session.sparkContext().appName());
    }
  }
}
