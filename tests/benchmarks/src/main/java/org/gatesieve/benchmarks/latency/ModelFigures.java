package org.gatesieve.benchmarks.latency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactNetwork;

/**
 * What a model weighs.
 *
 * @param parameters numbers that the model stores, biases included
 * @param bytes of its file, vocabulary included
 * @param gzipBytes of the file in gzip
 * @param multiplyAdds of the matrix products of one token
 */
record ModelFigures(long parameters, long bytes, long gzipBytes, long multiplyAdds) {

  static ModelFigures of(CompactModel model, byte[] file) throws IOException {
    CompactNetwork network = model.network();
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(file);
    }
    return new ModelFigures(
        network.storedParameters(), file.length, zipped.size(), network.multiplyAddsPerToken());
  }
}
