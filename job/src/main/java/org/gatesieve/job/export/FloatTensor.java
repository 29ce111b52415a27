package org.gatesieve.job.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataType;
import org.gatesieve.job.failure.JobException;
import org.nd4j.shade.protobuf.UnsafeByteOperations;

/**
 * A float32 tensor of an ONNX graph, row-major, zero until it is set. It is filled as the bytes
 * that are written, since a table of a large vocabulary is not worth a second copy.
 */
final class FloatTensor {
  private final long[] shape;
  private final ByteBuffer bytes;

  FloatTensor(long... shape) {
    long count = Float.BYTES;
    for (long size : shape) {
      count = Math.multiplyExact(count, size);
    }
    if (count > Integer.MAX_VALUE) {
      throw tooLarge(count);
    }
    this.shape = shape.clone();
    bytes = ByteBuffer.allocate((int) count).order(ByteOrder.LITTLE_ENDIAN);
  }

  static JobException tooLarge(long bytes) {
    return JobException.inputData(
        "the weights take %d bytes, and an ONNX file ends at 2 GiB; export as safetensors"
            .formatted(bytes));
  }

  /** The values of {@code values}, in their order. */
  static FloatTensor of(float[] values, long... shape) {
    FloatTensor tensor = new FloatTensor(shape);
    tensor.bytes.asFloatBuffer().put(values);
    return tensor;
  }

  /** Sets the value at a row-major index. */
  void set(int index, float value) {
    bytes.putFloat(index * Float.BYTES, value);
  }

  /** The tensor as it lies in a file; it must not be set afterwards. */
  TensorProto named(String name) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT_VALUE);
    for (long size : shape) {
      tensor.addDims(size);
    }
    return tensor.setRawData(UnsafeByteOperations.unsafeWrap(bytes.array())).build();
  }
}
