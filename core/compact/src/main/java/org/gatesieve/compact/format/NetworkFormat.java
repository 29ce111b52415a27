package org.gatesieve.compact.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.compact.model.OutputActivation;

/** LSTM and output layer, which lie in the same way in both versions. */
final class NetworkFormat {
  private static final String OUTPUT_WEIGHTS = "output.weights";
  static final String OUTPUT_BIAS = "output.bias";

  private NetworkFormat() {}

  /** The members of the header that follow the sizes of the input. */
  static void putLayers(CompactNetwork network, Map<String, Object> members) {
    members.put("hidden", network.lstm().hidden());
    members.put("units", network.output().units());
    members.put("gateActivation", JsonObject.nameOf(network.lstm().activation()));
    members.put("outputActivation", JsonObject.nameOf(network.output().activation()));
  }

  static void write(CompactNetwork network, SectionWriter sections) {
    CompactLstm lstm = network.lstm();
    for (CompactGate gate : lstm.gates()) {
      GateKind kind = gate.kind();
      sections.bits(live(kind), gate.liveNeurons(), lstm.hidden());
      sections.tensor(inputWeights(kind), gate.inputWeights());
      sections.tensor(recurrentWeights(kind), gate.recurrentWeights());
      sections.tensor(bias(kind), gate.bias());
      sections.tensor(constants(kind), gate.constants());
    }
    sections.tensor(OUTPUT_WEIGHTS, network.output().weights());
    sections.tensor(OUTPUT_BIAS, network.output().bias());
  }

  static CompactLstm readLstm(int inputs, JsonObject members, SectionReader sections)
      throws ModelFormatException {
    int hidden = members.size("hidden");
    List<CompactGate> gates = new ArrayList<>();
    for (GateKind kind : GateKind.values()) {
      gates.add(readGate(kind, inputs, hidden, sections));
    }
    return new CompactLstm(
        inputs, hidden, members.constant("gateActivation", GateActivation.class), gates);
  }

  static CompactOutput readOutput(JsonObject members, SectionReader sections)
      throws ModelFormatException {
    int hidden = members.size("hidden");
    int units = members.size("units");
    return new CompactOutput(
        hidden,
        units,
        members.constant("outputActivation", OutputActivation.class),
        sections.matrix(OUTPUT_WEIGHTS, hidden, units),
        sections.vector(OUTPUT_BIAS, units));
  }

  private static CompactGate readGate(GateKind kind, int inputs, int hidden, SectionReader sections)
      throws ModelFormatException {
    int[] live = sections.bits(live(kind), hidden);
    return new CompactGate(
        kind,
        live,
        sections.matrix(inputWeights(kind), inputs, live.length),
        sections.matrix(recurrentWeights(kind), hidden, live.length),
        sections.vector(bias(kind), live.length),
        sections.vector(constants(kind), hidden - live.length));
  }

  private static String live(GateKind kind) {
    return kind.symbol() + ".live";
  }

  private static String inputWeights(GateKind kind) {
    return kind.symbol() + ".input";
  }

  private static String recurrentWeights(GateKind kind) {
    return kind.symbol() + ".recurrent";
  }

  private static String bias(GateKind kind) {
    return kind.symbol() + ".bias";
  }

  private static String constants(GateKind kind) {
    return kind.symbol() + ".constants";
  }
}
