package org.gatesieve.compact.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.text.KeptEnd;
import org.gatesieve.compact.text.TextEncoder;

/** The JSON header of a model, as a tree in the order in which it is written. */
final class ModelHeader {
  private ModelHeader() {}

  static Map<String, Object> of(CompactModel model, List<Section> sections) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("network", network(model.network()));
    header.put("labels", model.labels());
    header.put("text", text(model.encoder()));
    header.put("provenance", model.provenance());
    header.put("sections", table(sections));
    return header;
  }

  private static Map<String, Object> network(CompactNetwork network) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("rows", network.embedding().rows());
    members.put("inputs", network.lstm().inputs());
    members.put("hidden", network.lstm().hidden());
    members.put("units", network.output().units());
    members.put("gateActivation", JsonObject.nameOf(network.lstm().activation()));
    members.put("outputActivation", JsonObject.nameOf(network.output().activation()));
    return members;
  }

  private static Map<String, Object> text(TextEncoder encoder) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("lowerCase", encoder.tokenizer().lowerCase());
    members.put("stripMarkup", encoder.tokenizer().stripMarkup());
    members.put("maximumLength", encoder.maximumLength());
    if (encoder.kept() != KeptEnd.BEGINNING) {
      members.put("kept", JsonObject.nameOf(encoder.kept()));
    }
    members.put("startId", encoder.vocabulary().startId());
    members.put("unknownId", encoder.vocabulary().unknownId());
    members.put("firstWordId", encoder.vocabulary().firstWordId());
    return members;
  }

  private static List<Object> table(List<Section> sections) {
    List<Object> lines = new ArrayList<>();
    for (Section section : sections) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("name", section.name());
      line.put("encoding", JsonObject.nameOf(section.encoding()));
      line.put("bytes", section.bytes());
      lines.add(line);
    }
    return lines;
  }
}
