package org.gatesieve.job.dense;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.report.SampleLanguageRun;
import org.gatesieve.job.report.SampleRun;
import org.junit.jupiter.api.Test;

class DenseFileTest {
  private static final NetworkSize SIZE = new NetworkSize(1200, 6, 5);
  private static final CompactModel DENSE = DenseModel.of(SampleRun.model(3), SIZE);

  @Test
  void aFileHoldsEveryParameterAndEveryWord() throws IOException {
    byte[] file = bytes(new DenseFile(DENSE.network(), List.of("sun", "é")));

    long parameters = 1200 * 6 + 4 * 5 * (6 + 5 + 1) + 5 + 1;
    assertEquals(parameters, DENSE.network().storedParameters());
    assertEquals(4 * parameters + 4 + 3, file.length);
    ByteBuffer floats = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    float[] embedding = DENSE.network().embedding().weights();
    for (int i : new int[] {0, 4095, 4096, embedding.length - 1}) {
      assertEquals(embedding[i], floats.getFloat(Float.BYTES * i));
    }
  }

  @Test
  void aLanguageModelHasNoEmbedding() throws IOException {
    CompactModel dense = DenseModel.of(SampleLanguageRun.model(3), new NetworkSize(10, 10, 5));

    assertEquals(
        Float.BYTES * (4 * 5 * (10 + 5 + 1) + 10 * (5 + 1)),
        bytes(new DenseFile(dense.network(), List.of())).length);
  }

  @Test
  void gzipIsCountedAsItIsWritten() throws IOException {
    byte[] file = bytes(new DenseFile(DENSE.network(), List.of("sun")));
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(file);
    }

    assertEquals(new FileSize(file.length, zipped.size()), FileSize.of(file));
    assertTrue(zipped.size() > 0.8 * file.length, "random weights hardly shrink");
    assertArrayEquals(
        file, new GZIPInputStream(new ByteArrayInputStream(zipped.toByteArray())).readAllBytes());
  }

  private static byte[] bytes(DenseFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out);
    return out.toByteArray();
  }
}
