package org.gatesieve.tests.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The DAG, compiled and run by Python, its arguments held against those that Airflow documents. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class AirflowDagTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void tasksFollowEachOtherAndOnlyTrainingIsTriedAgain(int airflow) throws Exception {
    JsonNode rendered = RenderedDag.of(airflow);
    assertFalse(rendered.at("/dag/catchup").asBoolean());
    assertEquals(1, rendered.at("/dag/max_active_runs").asInt());

    List<String> tasks = new ArrayList<>();
    for (JsonNode task : rendered.get("tasks")) {
      tasks.add(
          task.get("upstream") + " " + task.get("task_id").asText() + " " + task.get("retries"));
      assertEquals("org.gatesieve.job.cli.Main", task.get("java_class").asText());
      assertEquals("client", task.get("deploy_mode").asText());
    }
    assertEquals(
        List.of(
            "[] validate 0",
            "[\"validate\"] train 3",
            "[\"train\"] evaluate 0",
            "[\"evaluate\"] promote 0"),
        tasks);
  }
}
