package org.gatesieve.tests;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** A real name node and one data node in this JVM; nothing but full paths leads there. */
public final class SmallHdfs implements AutoCloseable {
  private final MiniDFSCluster cluster;
  private final DistributedFileSystem files;

  private SmallHdfs(MiniDFSCluster cluster) throws IOException {
    this.cluster = cluster;
    this.files = cluster.getFileSystem();
  }

  public static SmallHdfs start(java.nio.file.Path storage) throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, storage.toString());
    return new SmallHdfs(new MiniDFSCluster.Builder(configuration).numDataNodes(1).build());
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

  @Override
  public void close() throws IOException {
    files.close();
    cluster.close();
  }
}
