package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Properties;
import java.util.jar.Attributes;

/**
 * The software that ran.
 *
 * @param gatesieve version of this jar
 * @param commit git commit of this jar, with {@code -dirty} if the work tree had changes
 * @param spark version of the cluster's Spark
 * @param deeplearning4j version of DL4J and ND4J
 * @param java version of the driver's Java
 */
@JsonPropertyOrder({"gatesieve", "commit", "spark", "deeplearning4j", "java"})
public record Versions(
    String gatesieve, String commit, String spark, String deeplearning4j, String java) {
  private static final String UNPACKAGED = "unpackaged";
  private static final String DL4J_BUILD =
      "/org/eclipse/org.deeplearning4j-deeplearning4j-nn-git.properties";

  /** The versions of this JVM; classes that were not loaded from a jar are "unpackaged". */
  public static Versions detect() {
    try {
      Attributes manifest = manifest();
      return new Versions(
          manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION) == null
              ? UNPACKAGED
              : manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION),
          commit(manifest),
          org.apache.spark.package$.MODULE$.SPARK_VERSION(),
          deeplearning4jVersion(),
          System.getProperty("java.version"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the manifest of GateSieve's own jar", e);
    }
  }

  private static Attributes manifest() throws IOException {
    // By way of the class: the class path is full of other jars' manifests.
    URL own = Versions.class.getResource("Versions.class");
    if (own.openConnection() instanceof JarURLConnection jar) {
      return jar.getMainAttributes();
    }
    return new Attributes();
  }

  private static String commit(Attributes manifest) {
    String commit = manifest.getValue("Git-Commit");
    if (commit == null) {
      return UNPACKAGED;
    }
    return Boolean.parseBoolean(manifest.getValue("Git-Dirty")) ? commit + "-dirty" : commit;
  }

  private static String deeplearning4jVersion() throws IOException {
    try (InputStream in = Versions.class.getResourceAsStream(DL4J_BUILD)) {
      if (in == null) {
        return "unknown";
      }
      Properties build = new Properties();
      build.load(in);
      return build.getProperty("git.build.version", "unknown");
    }
  }
}
