package org.gatesieve.benchmarks.pytorch;

import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/** Tensors of 64-bit integers, as ids and labels have to be. */
final class LongTensors {
  private LongTensors() {}

  static Tensor of(long[] values, long... shape) {
    TensorOptions longs = new TensorOptions(torch.ScalarType.Long);
    return torch.from_blob(new LongPointer(values), shape, longs).clone();
  }
}
