package org.gatesieve.compact.format;

import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.GateKind;

/** Names of the sections, and the sections of a model in their order. */
final class ModelSections {
  static final String EMBEDDING = "embedding";
  static final String OUTPUT_WEIGHTS = "output.weights";
  static final String OUTPUT_BIAS = "output.bias";
  static final String WORDS = "words";
  static final String DEAD_WORDS = "deadWords";

  private ModelSections() {}

  static String live(GateKind kind) {
    return kind.symbol() + ".live";
  }

  static String inputWeights(GateKind kind) {
    return kind.symbol() + ".input";
  }

  static String recurrentWeights(GateKind kind) {
    return kind.symbol() + ".recurrent";
  }

  static String bias(GateKind kind) {
    return kind.symbol() + ".bias";
  }

  static String constants(GateKind kind) {
    return kind.symbol() + ".constants";
  }

  static SectionWriter of(CompactModel model) {
    CompactNetwork network = model.network();
    CompactLstm lstm = network.lstm();
    SectionWriter sections = new SectionWriter();
    sections.tensor(EMBEDDING, network.embedding().weights());
    for (CompactGate gate : lstm.gates()) {
      sections.bits(live(gate.kind()), gate.liveNeurons(), lstm.hidden());
      sections.tensor(inputWeights(gate.kind()), gate.inputWeights());
      sections.tensor(recurrentWeights(gate.kind()), gate.recurrentWeights());
      sections.tensor(bias(gate.kind()), gate.bias());
      sections.tensor(constants(gate.kind()), gate.constants());
    }
    sections.tensor(OUTPUT_WEIGHTS, network.output().weights());
    sections.tensor(OUTPUT_BIAS, network.output().bias());
    sections.words(WORDS, model.encoder().vocabulary().words());
    sections.words(DEAD_WORDS, model.encoder().vocabulary().deadWords());
    return sections;
  }
}
