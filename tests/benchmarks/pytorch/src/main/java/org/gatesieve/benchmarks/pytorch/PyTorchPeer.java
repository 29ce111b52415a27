package org.gatesieve.benchmarks.pytorch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.gatesieve.benchmarks.peer.PeerLoop;
import org.gatesieve.benchmarks.peer.StepTime;
import org.gatesieve.benchmarks.peer.Stopwatch;
import org.gatesieve.benchmarks.peer.TrainingPeer;
import org.gatesieve.benchmarks.peer.Workload;

/** The dense, deterministic step: torch.nn's Embedding, LSTM and Linear, cross-entropy, Adam. */
final class PyTorchPeer implements TrainingPeer {
  private static final double LEARNING_RATE = 1e-3;

  private final PyTorchModel model;
  private final Adam adam;
  private double loss;

  private PyTorchPeer(Workload workload) {
    torch.manual_seed(1);
    model = PyTorchModel.of(workload);
    TensorVector parameters = new TensorVector();
    for (Module module : model.modules()) {
      for (Tensor parameter : module.parameters().get()) {
        parameters.push_back(parameter);
      }
    }
    adam = new Adam(parameters, new AdamOptions(LEARNING_RATE));
  }

  public static void main(String[] arguments) throws IOException {
    PeerLoop loop = new PeerLoop(arguments);
    torch.set_num_threads(1);
    torch.set_num_interop_threads(1);
    loop.serve(new PyTorchPeer(loop.workload()));
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
      Tensor crossEntropy = model.loss();
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
    facts.put(
        "embedding-gradient", model.embedding().weight().grad().is_sparse() ? "sparse" : "dense");
    facts.put("loss", Double.toString(loss));
    return facts;
  }
}
