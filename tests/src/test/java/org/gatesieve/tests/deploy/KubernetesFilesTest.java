package org.gatesieve.tests.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The applications under the part of the operator's schema that they use. */
class KubernetesFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"train", "nightly", "promote"})
  void isValidAndNeverRoot(String name) throws IOException {
    JsonNode file = read(name);
    assertEquals(Set.of(), schema().validate(file));
    for (String pod : new String[] {"driver", "executor"}) {
      JsonNode context = application(file).get(pod).get("securityContext");
      assertTrue(context.get("runAsNonRoot").asBoolean());
      assertTrue(context.get("runAsUser").asInt() > 0);
      assertFalse(context.get("allowPrivilegeEscalation").asBoolean());
    }
  }

  @Test
  void mistypedFieldsAndValuesWouldBeRefused() throws IOException {
    ObjectNode file = (ObjectNode) read("nightly");
    ((ObjectNode) file.get("spec")).put("concurrencypolicy", "Forbid");
    ((ObjectNode) file.at("/spec/template/executor")).put("instances", 0);
    ((ObjectNode) file.at("/spec/template")).remove("sparkVersion");
    assertEquals(3, schema().validate(file).size());
  }

  @Test
  void theScheduledRunIsTheSingleOneAndNeverOverlaps() throws IOException {
    JsonNode nightly = read("nightly");
    assertEquals(read("train").get("spec"), nightly.at("/spec/template"));
    assertEquals("Forbid", nightly.at("/spec/concurrencyPolicy").asText());
    assertEquals("Forbid", read("promote").at("/spec/concurrencyPolicy").asText());
  }

  @Test
  void theOptionsOfItsJvmsAreThoseOfTheDefaults() throws IOException {
    Properties spark = DeployFiles.sparkDefaults();
    JsonNode application = application(read("train"));
    assertEquals(
        spark.getProperty("spark.driver.extraJavaOptions")
            + " -Dlog4j2.configurationFile=/opt/gatesieve/log4j2.properties",
        application.at("/driver/javaOptions").asText());
    assertEquals(
        spark.getProperty("spark.executor.extraJavaOptions"),
        application.at("/executor/javaOptions").asText());
    for (String pod : new String[] {"driver", "executor"}) {
      assertEquals(
          spark.getProperty("spark." + pod + ".memory"),
          application.get(pod).get("memory").asText());
      assertEquals(
          spark.getProperty("spark." + pod + ".memoryOverhead"),
          application.get(pod).get("memoryOverhead").asText());
    }
  }

  @Test
  void theImageHasWhatTheFilesName() throws IOException {
    String image = Files.readString(DeployFiles.DEPLOY.resolve("kubernetes/Dockerfile"));
    JsonNode application = application(read("train"));
    String version = application.get("sparkVersion").asText();
    assertTrue(image.contains("FROM apache/spark:" + version + "-scala2.12-java17-"), version);
    assertTrue(image.contains("USER " + application.at("/driver/securityContext/runAsUser")));
    assertTrue(
        application
                .get("mainApplicationFile")
                .asText()
                .equals("local:///opt/gatesieve/gatesieve.jar")
            && image.contains(" /opt/gatesieve/gatesieve.jar"));
  }

  @Test
  void prometheusIsSentWhereTheDriverShowsItsMetrics() throws IOException {
    JsonNode application = application(read("train"));
    JsonNode annotations = application.at("/driver/annotations");
    assertEquals("true", annotations.get("prometheus.io/scrape").asText());
    assertEquals("4040", annotations.get("prometheus.io/port").asText());
    assertEquals(
        application
                .get("sparkConf")
                .get("spark.metrics.conf.driver.sink.prometheusServlet.path")
                .asText()
            + "/",
        annotations.get("prometheus.io/path").asText());
  }

  private static JsonNode read(String name) throws IOException {
    return JSON.valueToTree(DeployFiles.yaml("kubernetes/" + name + ".yaml"));
  }

  private static JsonNode application(JsonNode file) {
    return file.at("/spec/template").isMissingNode() ? file.get("spec") : file.at("/spec/template");
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        KubernetesFilesTest.class.getResourceAsStream("/kubernetes/sparkoperator-v1beta2.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
    }
  }
}
