package org.gatesieve.job.export;

import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.LanguageModel;

/**
 * A compact model as a safetensors file: the tensors of the model file (FORMAT.md) under the same
 * names, matrices (in × out), and its header as {@code __metadata__}.
 *
 * <pre>
 * embedding                   F32  R × X   classifiers: row n − 1 of compact id n; id 0 is zero
 * inputRows                   I32  V       language models: compact id of every token
 * {i,f,g,o}.live              I32  L       neurons whose gate depends on the input, ascending
 * {i,f,g,o}.input             F32  X × L   X = R in a language model, where a word is its row
 * {i,f,g,o}.recurrent         F32  H × L
 * {i,f,g,o}.bias              F32  L
 * {i,f,g,o}.constants         F32  H − L   value of the gate for the other neurons, ascending
 * output.weights              F32  H × K
 * output.bias                 F32  K
 * </pre>
 */
public final class SafetensorsModel {
  private SafetensorsModel() {}

  /** The file of a model. */
  public static ExportedModel of(CompactModel model) {
    SafetensorsFile file = new SafetensorsFile(ExportMetadata.of(model));
    if (model instanceof LanguageModel language) {
      file.integers("inputRows", language.inputRows());
    } else if (model instanceof ClassificationModel classifier) {
      int rows = classifier.network().embedding().rows();
      int inputs = classifier.network().embedding().inputs();
      file.floats("embedding", classifier.network().embedding().weights(), rows, inputs);
    }
    CompactLstm lstm = model.network().lstm();
    lstm.gates().forEach(gate -> addGate(gate, lstm, file));
    CompactOutput output = model.network().output();
    file.floats("output.weights", output.weights(), output.hidden(), output.units());
    file.floats("output.bias", output.bias(), output.units());
    return file;
  }

  private static void addGate(CompactGate gate, CompactLstm lstm, SafetensorsFile file) {
    String name = gate.kind().symbol() + ".";
    int live = gate.liveNeurons().length;
    file.integers(name + "live", gate.liveNeurons());
    file.floats(name + "input", gate.inputWeights(), lstm.inputs(), live);
    file.floats(name + "recurrent", gate.recurrentWeights(), lstm.hidden(), live);
    file.floats(name + "bias", gate.bias(), live);
    file.floats(name + "constants", gate.constants(), gate.constants().length);
  }
}
