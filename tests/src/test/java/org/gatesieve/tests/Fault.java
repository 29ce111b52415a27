package org.gatesieve.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** What may happen to a job on a cluster at any time. */
enum Fault {
  EXECUTOR_KILLED {
    @Override
    void strike(RunningSubmit job, SmallHdfs hdfs, Path checkpoints, Random random) {
      job.executors().stream().findFirst().ifPresent(ProcessHandle::destroyForcibly);
    }
  },
  DRIVER_KILLED {
    @Override
    void strike(RunningSubmit job, SmallHdfs hdfs, Path checkpoints, Random random)
        throws InterruptedException {
      job.kill();
    }
  },
  DRIVER_TERMINATED {
    @Override
    void strike(RunningSubmit job, SmallHdfs hdfs, Path checkpoints, Random random) {
      job.process().destroy();
    }
  },
  DATA_NODE_INTERRUPTED {
    @Override
    void strike(RunningSubmit job, SmallHdfs hdfs, Path checkpoints, Random random)
        throws IOException, InterruptedException {
      hdfs.interruptDataNode(random.nextInt(2), random.nextInt(2000));
    }
  },
  NAME_NODE_RESTARTED {
    @Override
    void strike(RunningSubmit job, SmallHdfs hdfs, Path checkpoints, Random random)
        throws IOException {
      hdfs.restartNameNode();
    }
  },
  /** The driver is killed, and its newest checkpoint loses its second half. */
  CHECKPOINT_CUT {
    @Override
    void strike(RunningSubmit job, SmallHdfs hdfs, Path checkpoints, Random random)
        throws IOException, InterruptedException {
      job.kill();
      Optional<Path> newest = newestTensors(hdfs, checkpoints);
      if (newest.isPresent()) {
        byte[] bytes = hdfs.files().open(newest.get()).readAllBytes();
        try (OutputStream out = hdfs.files().create(newest.get(), true)) {
          out.write(bytes, 0, bytes.length / 2);
        }
      }
    }
  };

  /**
   * Strikes.
   *
   * @param checkpoints of the run, on {@code hdfs}
   * @param random decides what is left open
   */
  abstract void strike(RunningSubmit job, SmallHdfs hdfs, Path checkpoints, Random random)
      throws IOException, InterruptedException;

  private static Optional<Path> newestTensors(SmallHdfs hdfs, Path checkpoints) throws IOException {
    if (!hdfs.files().exists(checkpoints)) {
      return Optional.empty();
    }
    return Stream.of(hdfs.files().listStatus(checkpoints))
        .map(FileStatus::getPath)
        .filter(path -> path.getName().startsWith("round-"))
        .max(Comparator.comparing(Path::getName))
        .map(path -> new Path(path, "tensors.bin"));
  }
}
