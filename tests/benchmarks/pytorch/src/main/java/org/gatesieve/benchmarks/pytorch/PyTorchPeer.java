package org.gatesieve.benchmarks.pytorch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.EmbeddingImpl;
import org.bytedeco.pytorch.LSTMImpl;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.gatesieve.benchmarks.peer.PeerLoop;
import org.gatesieve.benchmarks.peer.RandomBatch;
import org.gatesieve.benchmarks.peer.StepTime;
import org.gatesieve.benchmarks.peer.Stopwatch;
import org.gatesieve.benchmarks.peer.TrainingPeer;
import org.gatesieve.benchmarks.peer.Workload;

/** The dense, deterministic step: torch.nn's Embedding, LSTM and Linear, cross-entropy, Adam. */
final class PyTorchPeer implements TrainingPeer {
  private static final double LEARNING_RATE = 1e-3;

  private final EmbeddingImpl embedding;
  private final LSTMImpl lstm;
  private final LinearImpl output;
  private final Adam adam;
  private final Tensor ids;
  private final Tensor labels;
  private double loss;

  private PyTorchPeer(Workload workload) {
    torch.manual_seed(1);
    embedding = new EmbeddingImpl(Workload.WORDS, workload.inputs());
    lstm = new LSTMImpl(workload.inputs(), workload.hidden());
    output = new LinearImpl(workload.hidden(), Workload.OUTPUTS);
    TensorVector parameters = new TensorVector();
    for (Module module : new Module[] {embedding, lstm, output}) {
      for (Tensor parameter : module.parameters().get()) {
        parameters.push_back(parameter);
      }
    }
    adam = new Adam(parameters, new AdamOptions(LEARNING_RATE));
    RandomBatch batch = RandomBatch.of(workload);
    ids = stepsFirst(batch.ids(), workload);
    labels = tensor(widened(batch.labels()), workload.objects());
  }

  public static void main(String[] arguments) throws IOException {
    PeerLoop loop = new PeerLoop(arguments);
    torch.set_num_threads(1);
    torch.set_num_interop_threads(1);
    loop.serve(new PyTorchPeer(loop.workload()));
  }

  /** Steps × objects, the order in which PyTorch's LSTM works. */
  private static Tensor stepsFirst(int[][] ids, Workload workload) {
    long[] words = new long[workload.tokens()];
    for (int object = 0; object < workload.objects(); object++) {
      for (int step = 0; step < workload.steps(); step++) {
        words[step * workload.objects() + object] = ids[object][step];
      }
    }
    return tensor(words, workload.steps(), workload.objects());
  }

  private static long[] widened(int[] values) {
    long[] wide = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  private static Tensor tensor(long[] values, long... shape) {
    TensorOptions longs = new TensorOptions(torch.ScalarType.Long);
    return torch.from_blob(new LongPointer(values), shape, longs).clone();
  }

  @Override
  public StepTime train(int steps) {
    Stopwatch stopwatch = new Stopwatch();
    for (int step = 0; step < steps; step++) {
      step();
    }
    return stopwatch.elapsed();
  }

  private void step() {
    // Frees the step's graph at once instead of when the garbage collector finds it.
    PointerScope scope = new PointerScope();
    try {
      adam.zero_grad();
      Tensor lastState = lstm.forward(embedding.forward(ids)).get1().get0().squeeze(0);
      Tensor crossEntropy = torch.cross_entropy(output.forward(lastState), labels);
      crossEntropy.backward();
      adam.step();
      loss = crossEntropy.item_double();
    } finally {
      scope.close();
    }
  }

  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("threads", Integer.toString(torch.get_num_threads()));
    facts.put("interop-threads", Long.toString(torch.get_num_interop_threads()));
    facts.put("onednn", Boolean.toString(torch.hasMKLDNN()));
    facts.put("mkl", Boolean.toString(torch.hasMKL()));
    facts.put("cpu-capability", torch.get_cpu_capability().getString());
    facts.put("embedding-gradient", embedding.weight().grad().is_sparse() ? "sparse" : "dense");
    facts.put("loss", Double.toString(loss));
    return facts;
  }
}
