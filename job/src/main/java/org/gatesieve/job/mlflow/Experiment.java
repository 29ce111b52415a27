package org.gatesieve.job.mlflow;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.StoragePath;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.SingleFile;

/**
 * An experiment of a store: a directory named after its id.
 *
 * @param id whole number of at most 18 digits, as MLflow's own
 */
record Experiment(Path directory, String id) {
  /** MLflow makes this one together with a new store, and expects it. */
  private static final String DEFAULT_ID = "0";

  private static final String DEFAULT_NAME = "Default";
  private static final long IDS = 1_000_000_000_000_000_000L;

  /**
   * The experiment of that name in a store; made if there is none.
   *
   * @throws JobException (storage) if the store cannot be read or written
   */
  static Experiment named(String name, Path store, Configuration hadoop) {
    try {
      FileSystem files = StoragePath.fileSystem(store, hadoop);
      Path root = files.makeQualified(store);
      Optional<Experiment> there = find(name, root, files);
      if (there.isPresent()) {
        return there.get();
      }
      make(DEFAULT_NAME, new Experiment(new Path(root, DEFAULT_ID), DEFAULT_ID), files, hadoop);
      String id = DEFAULT_NAME.equals(name) ? DEFAULT_ID : id(name);
      return make(name, new Experiment(new Path(root, id), id), files, hadoop);
    } catch (IOException e) {
      throw JobException.storage("Cannot read " + store + ": " + e.getMessage(), e);
    }
  }

  /** Where MLflow finds what lies in the experiment. */
  String uri(String below) {
    URI uri = directory.toUri();
    String authority = uri.getAuthority() == null ? "" : uri.getAuthority();
    return uri.getScheme() + "://" + authority + uri.getPath() + below;
  }

  /** MLflow itself may have made it, under a number of its choice. */
  private static Optional<Experiment> find(String name, Path root, FileSystem files)
      throws IOException {
    if (!files.exists(root)) {
      return Optional.empty();
    }
    for (FileStatus child : files.listStatus(root)) {
      Path meta = new Path(child.getPath(), MetaFile.NAME);
      if (child.isDirectory() && files.exists(meta)) {
        byte[] bytes = read(meta, files);
        if (name.equals(MetaFile.text(bytes, "name"))) {
          return Optional.of(
              new Experiment(child.getPath(), MetaFile.text(bytes, "experiment_id")));
        }
      }
    }
    return Optional.empty();
  }

  private static byte[] read(Path file, FileSystem files) throws IOException {
    try (InputStream in = files.open(file)) {
      return in.readAllBytes();
    }
  }

  private static Experiment make(
      String name, Experiment experiment, FileSystem files, Configuration hadoop)
      throws IOException {
    Path meta = new Path(experiment.directory, MetaFile.NAME);
    if (!files.exists(meta)) {
      long now = System.currentTimeMillis();
      TreeMap<String, Object> values = new TreeMap<>();
      values.put("artifact_location", experiment.uri(""));
      values.put("creation_time", now);
      values.put("experiment_id", experiment.id);
      values.put("last_update_time", now);
      values.put("lifecycle_stage", "active");
      values.put("name", name);
      SingleFile.write(meta, MetaFile.of(values), true, hadoop);
    }
    return experiment;
  }

  /** The same for the same name, so that two runs that find none make one. */
  private static String id(String name) {
    UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return Long.toString(Math.floorMod(hash.getMostSignificantBits(), IDS - 1) + 1);
  }
}
