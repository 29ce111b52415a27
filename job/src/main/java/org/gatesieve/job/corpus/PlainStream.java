package org.gatesieve.job.corpus;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** A file of any Hadoop file system, decompressed by its suffix. */
final class PlainStream {
  private PlainStream() {}

  static InputStream open(Configuration configuration, Path file) throws IOException {
    InputStream stream = file.getFileSystem(configuration).open(file);
    CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(file);
    return codec == null ? stream : codec.createInputStream(stream);
  }
}
