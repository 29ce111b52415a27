package org.gatesieve.job.report.page;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A page as an XML parser reads it. */
record ParsedPage(Document document) {

  static ParsedPage of(byte[] html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return new ParsedPage(factory.newDocumentBuilder().parse(new ByteArrayInputStream(html)));
  }

  String text() {
    return document.getDocumentElement().getTextContent();
  }

  List<Element> elements(String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  List<String> texts(String name) {
    return elements(name).stream().map(Element::getTextContent).toList();
  }

  /** Fails when an id is there twice. */
  Set<String> ids() {
    Set<String> ids = new HashSet<>();
    for (Element element : elements("*")) {
      String id = element.getAttribute("id");
      if (!id.isEmpty() && !ids.add(id)) {
        throw new AssertionError("twice on the page: " + id);
      }
    }
    return ids;
  }
}
