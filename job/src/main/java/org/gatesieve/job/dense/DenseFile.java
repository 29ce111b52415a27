package org.gatesieve.job.dense;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactNetwork;

/**
 * A dense network as a file without a format: its parameters in float32, little-endian, then its
 * vocabulary, one word a line.
 *
 * @param vocabulary words in the order of their ids
 */
public record DenseFile(CompactNetwork network, List<String> vocabulary) {
  private static final int FLOATS_AT_ONCE = 4096;

  /** Writes the file; the stream stays open. */
  public void writeTo(OutputStream out) throws IOException {
    write(network.embedding().weights(), out);
    for (CompactGate gate : network.lstm().gates()) {
      write(gate.inputWeights(), out);
      write(gate.recurrentWeights(), out);
      write(gate.bias(), out);
    }
    write(network.output().weights(), out);
    write(network.output().bias(), out);
    for (String word : vocabulary) {
      out.write(word.getBytes(UTF_8));
      out.write('\n');
    }
  }

  private static void write(float[] values, OutputStream out) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(FLOATS_AT_ONCE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; from += FLOATS_AT_ONCE) {
      int floats = Math.min(FLOATS_AT_ONCE, values.length - from);
      bytes.clear().asFloatBuffer().put(values, from, floats);
      out.write(bytes.array(), 0, floats * Float.BYTES);
    }
  }
}
