package org.gatesieve.tests.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Workflow and coordinator under the schemas that Oozie itself judges them by. */
class OozieFilesTest {
  private static final Path OOZIE = DeployFiles.DEPLOY.resolve("oozie");

  @Test
  void workflowIsValid() throws Exception {
    workflowSchema()
        .newValidator()
        .validate(new StreamSource(OOZIE.resolve("workflow.xml").toFile()));
  }

  @Test
  void coordinatorIsValid() throws Exception {
    schema("oozie-coordinator-0.5.xsd")
        .newValidator()
        .validate(new StreamSource(OOZIE.resolve("coordinator.xml").toFile()));
  }

  @Test
  void aSparkActionWithAnElementOutOfPlaceWouldBeRefused() throws Exception {
    String wrong =
        Files.readString(OOZIE.resolve("workflow.xml"))
            .replaceFirst("<mode>client</mode>\\s*(<name>.*?</name>)", "$1<mode>client</mode>");
    assertThrows(
        SAXException.class,
        () -> workflowSchema().newValidator().validate(new StreamSource(new StringReader(wrong))));
  }

  @Test
  void everyTransitionLeadsSomewhere() throws Exception {
    OozieWorkflow workflow = OozieWorkflow.read();
    Set<String> nodes = workflow.nodes();
    for (String target : workflow.transitions()) {
      assertTrue(nodes.contains(target), target);
    }
  }

  @Test
  void everyVariableHasAValue() throws Exception {
    Properties job = OozieWorkflow.jobProperties();
    for (String file : new String[] {"workflow.xml", "coordinator.xml"}) {
      String text = Files.readString(OOZIE.resolve(file)).replaceAll("\\$\\{(YEAR|MONTH|DAY)}", "");
      assertFalse(DeployFiles.filled(text, job).isBlank());
    }
  }

  @Test
  void whatIsPreparedTouchesNoCheckpoint() throws Exception {
    Properties job = OozieWorkflow.jobProperties();
    OozieWorkflow workflow = OozieWorkflow.read();
    assertEquals(Set.of("mkdir " + job.getProperty("candidates")), workflow.prepared());
  }

  @Test
  void theOptionsOfItsJvmsAreThoseOfTheDefaults() throws IOException {
    Properties job = OozieWorkflow.jobProperties();
    Properties spark = DeployFiles.sparkDefaults();
    assertEquals(
        spark.getProperty("spark.driver.extraJavaOptions"), job.getProperty("driverJavaOptions"));
    assertEquals(
        spark.getProperty("spark.executor.extraJavaOptions"),
        job.getProperty("executorJavaOptions"));
  }

  private static Schema workflowSchema() throws SAXException {
    return schema("oozie-common-1.0.xsd", "oozie-workflow-1.0.xsd", "spark-action-1.0.xsd");
  }

  private static Schema schema(String... names) throws SAXException {
    StreamSource[] sources =
        Stream.of(names)
            .map(name -> OozieFilesTest.class.getResource("/" + name).toString())
            .map(StreamSource::new)
            .collect(Collectors.toList())
            .toArray(StreamSource[]::new);
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
  }
}
