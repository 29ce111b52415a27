package org.gatesieve.tests;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** A real name node and data nodes in this JVM; nothing but full paths leads there. */
public final class SmallHdfs implements AutoCloseable {
  private static final long TOO_LITTLE = 1 << 20;

  private final MiniDFSCluster cluster;
  private final DistributedFileSystem files;

  private SmallHdfs(MiniDFSCluster cluster) throws IOException {
    this.cluster = cluster;
    this.files = cluster.getFileSystem();
  }

  /** With one data node. */
  public static SmallHdfs start(java.nio.file.Path storage) throws IOException {
    return start(storage, 1);
  }

  public static SmallHdfs start(java.nio.file.Path storage, int dataNodes) throws IOException {
    return new SmallHdfs(in(storage).numDataNodes(dataNodes).build());
  }

  /** With one data node whose disks have no room for a block. */
  public static SmallHdfs startFull(java.nio.file.Path storage) throws IOException {
    return new SmallHdfs(
        in(storage).storagesPerDatanode(1).storageCapacities(new long[] {TOO_LITTLE}).build());
  }

  private static MiniDFSCluster.Builder in(java.nio.file.Path storage) {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, storage.toString());
    return new MiniDFSCluster.Builder(configuration);
  }

  /** What a client knows: the default file system is the local one. */
  public Configuration configuration() {
    return new Configuration();
  }

  public Path path(String absolute) {
    return files.makeQualified(new Path(absolute));
  }

  public DistributedFileSystem files() {
    return files;
  }

  /** Stops a data node for a while. */
  public void interruptDataNode(int index, long milliseconds)
      throws IOException, InterruptedException {
    MiniDFSCluster.DataNodeProperties node = cluster.stopDataNode(index);
    Thread.sleep(milliseconds);
    cluster.restartDataNode(node, true);
    cluster.waitActive();
  }

  /** Stops the name node and starts it again at the same address. */
  public void restartNameNode() throws IOException {
    cluster.restartNameNode(true);
  }

  @Override
  public void close() throws IOException {
    files.close();
    cluster.close();
  }
}
