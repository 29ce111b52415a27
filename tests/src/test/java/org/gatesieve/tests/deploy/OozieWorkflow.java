package org.gatesieve.tests.deploy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** {@code workflow.xml} with the values of {@code job.properties}. */
record OozieWorkflow(Document document, Properties job) {

  static OozieWorkflow read() throws Exception {
    return new OozieWorkflow(
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(DeployFiles.DEPLOY.resolve("oozie/workflow.xml").toFile()),
        jobProperties());
  }

  static Properties jobProperties() throws IOException {
    return DeployFiles.properties(DeployFiles.DEPLOY.resolve("oozie/job.properties"));
  }

  /** What each action hands to the main class. */
  List<List<String>> arguments() {
    List<List<String>> arguments = new ArrayList<>();
    for (Element spark : elements(document.getDocumentElement(), "spark").toList()) {
      arguments.add(
          elements(spark, "arg")
              .map(arg -> DeployFiles.filled(arg.getTextContent(), job))
              .toList());
    }
    return arguments;
  }

  Set<String> nodes() {
    Set<String> nodes = new HashSet<>();
    for (String kind : List.of("action", "kill", "end")) {
      elements(document.getDocumentElement(), kind)
          .map(node -> node.getAttribute("name"))
          .forEach(nodes::add);
    }
    return nodes;
  }

  List<String> transitions() {
    return Stream.of("start", "ok", "error")
        .flatMap(kind -> elements(document.getDocumentElement(), kind))
        .map(transition -> transition.getAttribute("to"))
        .toList();
  }

  /** What every {@code prepare} does, with its path as the properties file writes it. */
  Set<String> prepared() {
    Set<String> prepared = new HashSet<>();
    for (Element prepare : elements(document.getDocumentElement(), "prepare").toList()) {
      for (Element step : elements(prepare, "*").toList()) {
        String name = step.getAttribute("path").replaceAll("[${}]", "");
        prepared.add(step.getTagName() + " " + job.getProperty(name));
      }
    }
    return prepared;
  }

  private static Stream<Element> elements(Element parent, String name) {
    var found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
  }
}
