package org.gatesieve.job.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.gatesieve.job.failure.JobException;

/** Directory of bad records: one JSON object a line, with reason, position and excerpt. */
final class Quarantine {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long RECORDS_PER_FILE = 100_000;

  private final Configuration configuration;
  private final Path directory;

  Quarantine(Configuration configuration, String directory) {
    this.configuration = configuration;
    this.directory = new Path(directory);
  }

  /** Replaces what an earlier attempt left there; nothing remains when nothing is bad. */
  void write(JavaRDD<BadRecord> records, long count) {
    try {
      FileSystem fileSystem = directory.getFileSystem(configuration);
      Path aside = new Path(directory.getParent(), "_" + directory.getName() + ".writing");
      fileSystem.delete(aside, true);
      if (count > 0) {
        int files = (int) Math.min(records.getNumPartitions(), 1 + count / RECORDS_PER_FILE);
        records.coalesce(files).map(Quarantine::line).saveAsTextFile(aside.toString());
      }
      fileSystem.delete(directory, true);
      if (count > 0 && !fileSystem.rename(aside, directory)) {
        throw new IOException("rename of " + aside + " refused");
      }
    } catch (IOException e) {
      throw JobException.storage(
          "Cannot write bad records to " + directory + ": " + e.getMessage(), e);
    }
  }

  private static String line(BadRecord record) throws JsonProcessingException {
    return JSON.writeValueAsString(record);
  }
}
