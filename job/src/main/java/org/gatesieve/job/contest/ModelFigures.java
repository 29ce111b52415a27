package org.gatesieve.job.contest;

import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.job.dense.FileSize;

/**
 * What a model weighs.
 *
 * @param parameters numbers that the model stores, biases included
 * @param bytes of its file, vocabulary included
 * @param gzipBytes of the file in gzip
 * @param multiplyAdds of the matrix products of one token
 */
public record ModelFigures(long parameters, long bytes, long gzipBytes, long multiplyAdds) {

  static ModelFigures of(CompactModel model, byte[] file) {
    CompactNetwork network = model.network();
    FileSize size = FileSize.of(file);
    return new ModelFigures(
        network.storedParameters(), size.bytes(), size.gzipBytes(), network.multiplyAddsPerToken());
  }
}
