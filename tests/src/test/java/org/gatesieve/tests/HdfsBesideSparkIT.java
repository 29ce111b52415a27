package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real name node and data node run in one JVM with Spark: no class of either hides another. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HdfsBesideSparkIT {

  private static final byte[] THREE_LINES = "one\ntwo\nthree\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void sparkReadsWhatWasWrittenToHdfs(@TempDir Path directory) throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, directory.toString());
    try (MiniDFSCluster cluster =
            new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
        FileSystem hdfs = cluster.getFileSystem()) {
      var file = new org.apache.hadoop.fs.Path("/corpus/lines.txt");
      try (OutputStream out = hdfs.create(file)) {
        out.write(THREE_LINES);
      }
      byte[] back = new byte[THREE_LINES.length];
      try (var in = hdfs.open(file)) {
        in.readFully(back);
      }
      assertArrayEquals(THREE_LINES, back);
      assertEquals(3, countLines(hdfs.makeQualified(file).toString()));
    }
  }

  private static long countLines(String location) {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate()) {
      return spark.read().textFile(location).count();
    }
  }
}
