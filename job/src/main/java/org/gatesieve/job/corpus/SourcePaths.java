package org.gatesieve.job.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.PathList;
import org.gatesieve.job.failure.JobException;

/** Resolves what the user calls a path: a comma-separated list of Hadoop paths and globs. */
final class SourcePaths {
  private final Configuration configuration;

  SourcePaths(Configuration configuration) {
    this.configuration = configuration;
  }

  /** The data files under {@code paths}, ordered by path; at least one. */
  List<FileStatus> files(String paths) {
    TreeMap<String, FileStatus> files = new TreeMap<>();
    try {
      for (FileStatus root : roots(paths)) {
        collectFiles(root, files);
      }
    } catch (IOException e) {
      throw unreadable(paths, e);
    }
    if (files.isEmpty()) {
      throw JobException.inputData("No data files under " + paths);
    }
    return List.copyOf(files.values());
  }

  /** The directories and files that {@code paths} name; every element of the list must exist. */
  List<FileStatus> roots(String paths) {
    List<FileStatus> roots = new ArrayList<>();
    for (String element : PathList.elements(paths)) {
      roots.addAll(matches(element));
    }
    return roots;
  }

  /** Visible children of a directory, ordered by path. */
  List<FileStatus> children(FileStatus directory) {
    try {
      return visible(directory);
    } catch (IOException e) {
      throw unreadable(directory.getPath().toString(), e);
    }
  }

  private List<FileStatus> matches(String element) {
    FileStatus[] found;
    try {
      Path path = new Path(element);
      found = path.getFileSystem(configuration).globStatus(path);
    } catch (IllegalArgumentException e) {
      throw JobException.configuration(
          "\"" + element + "\" is not a Hadoop path: " + e.getMessage());
    } catch (IOException e) {
      throw unreadable(element, e);
    }
    if (found == null || found.length == 0) {
      throw JobException.inputData(
          "Path " + element + " does not exist; give an existing path or glob");
    }
    return List.of(found);
  }

  private void collectFiles(FileStatus status, Map<String, FileStatus> files) throws IOException {
    if (status.isFile()) {
      files.put(status.getPath().toString(), status);
      return;
    }
    for (FileStatus child : visible(status)) {
      collectFiles(child, files);
    }
  }

  private List<FileStatus> visible(FileStatus directory) throws IOException {
    FileSystem fileSystem = directory.getPath().getFileSystem(configuration);
    List<FileStatus> children = new ArrayList<>();
    for (FileStatus child : fileSystem.listStatus(directory.getPath())) {
      String name = child.getPath().getName();
      if (!name.startsWith("_") && !name.startsWith(".")) {
        children.add(child);
      }
    }
    children.sort(Comparator.comparing(child -> child.getPath().toString()));
    return children;
  }

  private static JobException unreadable(String paths, IOException cause) {
    return JobException.storage("Cannot read " + paths + ": " + cause.getMessage(), cause);
  }
}
