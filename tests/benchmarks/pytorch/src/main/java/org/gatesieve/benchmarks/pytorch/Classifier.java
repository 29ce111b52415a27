package org.gatesieve.benchmarks.pytorch;

import java.util.Arrays;
import org.bytedeco.pytorch.EmbeddingImpl;
import org.bytedeco.pytorch.LSTMImpl;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.benchmarks.peer.RandomBatch;

/** Embedding → LSTM → output on the last step. */
final class Classifier implements PyTorchModel {
  private final EmbeddingImpl embedding;
  private final LSTMImpl lstm;
  private final LinearImpl output;
  private final Tensor ids;
  private final Tensor labels;

  Classifier(ClassifierWorkload workload) {
    embedding = new EmbeddingImpl(ClassifierWorkload.WORDS, workload.inputs());
    lstm = new LSTMImpl(workload.inputs(), workload.hidden());
    output = new LinearImpl(workload.hidden(), ClassifierWorkload.OUTPUTS);
    RandomBatch batch = RandomBatch.of(workload);
    ids = stepsFirst(batch.ids(), workload);
    labels =
        LongTensors.of(Arrays.stream(batch.labels()).asLongStream().toArray(), workload.objects());
  }

  /** Steps × objects, the order in which PyTorch's LSTM works. */
  private static Tensor stepsFirst(int[][] ids, ClassifierWorkload workload) {
    long[] words = new long[workload.tokens()];
    for (int object = 0; object < workload.objects(); object++) {
      for (int step = 0; step < workload.steps(); step++) {
        words[step * workload.objects() + object] = ids[object][step];
      }
    }
    return LongTensors.of(words, workload.steps(), workload.objects());
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
    Tensor lastState = lstm.forward(embedding.forward(ids)).get1().get0().squeeze(0);
    return torch.cross_entropy(output.forward(lastState), labels);
  }
}
