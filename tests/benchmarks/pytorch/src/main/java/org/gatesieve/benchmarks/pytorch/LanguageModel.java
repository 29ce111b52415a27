package org.gatesieve.benchmarks.pytorch;

import org.bytedeco.pytorch.EmbeddingImpl;
import org.bytedeco.pytorch.LSTMImpl;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.T_TensorT_TensorTensor_T_T;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.gatesieve.benchmarks.peer.LanguageWorkload;
import org.gatesieve.benchmarks.peer.RandomText;

/** Embedding → LSTM → output on every step, with the state of the window before. */
final class LanguageModel implements PyTorchModel {
  private final EmbeddingImpl embedding;
  private final LSTMImpl lstm;
  private final LinearImpl output;
  private final Tensor[] ids = new Tensor[RandomText.WINDOWS];
  private final Tensor[] targets = new Tensor[RandomText.WINDOWS];
  private final Tensor state;
  private final Tensor cell;
  private int window;

  LanguageModel(LanguageWorkload workload) {
    embedding = new EmbeddingImpl(workload.words(), LanguageWorkload.EMBEDDING);
    lstm = new LSTMImpl(LanguageWorkload.EMBEDDING, workload.hidden());
    output = new LinearImpl(workload.hidden(), workload.words());
    RandomText text = RandomText.of(workload);
    for (int i = 0; i < RandomText.WINDOWS; i++) {
      int first = i * workload.steps();
      ids[i] = LongTensors.of(stepsFirst(text, first), workload.steps(), workload.objects());
      targets[i] = LongTensors.of(stepsFirst(text, first + 1), workload.tokens());
    }
    state = torch.zeros(1, workload.objects(), workload.hidden());
    cell = torch.zeros(1, workload.objects(), workload.hidden());
  }

  /** Steps × objects, the order in which PyTorch's LSTM works. */
  private static long[] stepsFirst(RandomText text, int first) {
    LanguageWorkload workload = text.workload();
    long[] words = new long[workload.tokens()];
    for (int step = 0; step < workload.steps(); step++) {
      for (int track = 0; track < workload.objects(); track++) {
        words[step * workload.objects() + track] = text.word(track, first + step);
      }
    }
    return words;
  }

  @Override
  public Module[] modules() {
    return new Module[] {embedding, lstm, output};
  }

  @Override
  public EmbeddingImpl embedding() {
    return embedding;
  }

  @Override
  public Tensor loss() {
    if (window == 0) {
      state.zero_();
      cell.zero_();
    }
    // Copies, since the graph keeps what it was given, and these are about to be overwritten.
    T_TensorTensor_T before = new T_TensorTensor_T(state.clone(), cell.clone());
    T_TensorT_TensorTensor_T_T after = lstm.forward(embedding.forward(ids[window]), before);
    state.copy_(after.get1().get0().detach());
    cell.copy_(after.get1().get1().detach());
    Tensor logits = output.forward(after.get0().flatten(0, 1));
    Tensor loss = torch.cross_entropy(logits, targets[window]);
    window = (window + 1) % RandomText.WINDOWS;
    return loss;
  }
}
