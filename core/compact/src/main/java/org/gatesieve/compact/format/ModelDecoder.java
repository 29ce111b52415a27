package org.gatesieve.compact.format;

import java.util.ArrayList;
import java.util.List;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.WordEmbedding;
import org.gatesieve.compact.text.KeptEnd;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.compact.text.Vocabulary;

/** A model from the header and the sections that {@link ModelHeader} and its table describe. */
final class ModelDecoder {
  private final JsonObject header;
  private final SectionReader sections;

  private ModelDecoder(JsonObject header, SectionReader sections) {
    this.header = header;
    this.sections = sections;
  }

  static CompactModel decode(JsonObject header, ByteReader body) throws ModelFormatException {
    SectionReader sections = new SectionReader(table(header), body);
    try {
      CompactModel model = new ModelDecoder(header, sections).model();
      sections.requireAllTaken();
      return model;
    } catch (IllegalArgumentException e) {
      throw new ModelFormatException("the parts do not make a model: " + e.getMessage(), e);
    }
  }

  private static List<Section> table(JsonObject header) throws ModelFormatException {
    List<Section> table = new ArrayList<>();
    for (JsonObject line : header.objects("sections")) {
      table.add(
          new Section(
              line.string("name"),
              line.constant("encoding", SectionEncoding.class),
              line.size("bytes")));
    }
    return table;
  }

  private CompactModel model() throws ModelFormatException {
    return new CompactModel(
        encoder(header.object("text")),
        network(header.object("network")),
        header.strings("labels"),
        header.object("provenance").toStrings());
  }

  private TextEncoder encoder(JsonObject text) throws ModelFormatException {
    return new TextEncoder(
        new Tokenizer(text.flag("lowerCase"), text.flag("stripMarkup")),
        new Vocabulary(
            text.size("startId"),
            text.size("unknownId"),
            text.size("firstWordId"),
            sections.words(ModelSections.WORDS),
            sections.words(ModelSections.DEAD_WORDS)),
        text.size("maximumLength"),
        text.has("kept") ? text.constant("kept", KeptEnd.class) : KeptEnd.BEGINNING);
  }

  private CompactNetwork network(JsonObject network) throws ModelFormatException {
    int rows = network.size("rows");
    int inputs = network.size("inputs");
    int hidden = network.size("hidden");
    int units = network.size("units");
    List<CompactGate> gates = new ArrayList<>();
    for (GateKind kind : GateKind.values()) {
      gates.add(gate(kind, inputs, hidden));
    }
    return new CompactNetwork(
        new WordEmbedding(rows, inputs, matrix(ModelSections.EMBEDDING, rows, inputs)),
        new CompactLstm(
            inputs, hidden, network.constant("gateActivation", GateActivation.class), gates),
        new CompactOutput(
            hidden,
            units,
            network.constant("outputActivation", OutputActivation.class),
            matrix(ModelSections.OUTPUT_WEIGHTS, hidden, units),
            sections.tensor(ModelSections.OUTPUT_BIAS, units)));
  }

  private CompactGate gate(GateKind kind, int inputs, int hidden) throws ModelFormatException {
    int[] live = sections.bits(ModelSections.live(kind), hidden);
    return new CompactGate(
        kind,
        live,
        matrix(ModelSections.inputWeights(kind), inputs, live.length),
        matrix(ModelSections.recurrentWeights(kind), hidden, live.length),
        sections.tensor(ModelSections.bias(kind), live.length),
        sections.tensor(ModelSections.constants(kind), hidden - live.length));
  }

  private float[] matrix(String name, int rows, int columns) throws ModelFormatException {
    return sections.tensor(name, (long) rows * columns);
  }
}
