package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is handed to spark-submit: everything that a cluster lacks and nothing that it has. */
class FatJarIT {

  private static final long MAX_BYTES = 155_000_000L;

  /** The cluster brings these; a second copy of another version breaks jobs in odd ways. */
  private static final Pattern CLUSTER_CLASSES =
      Pattern.compile(
          "(META-INF/versions/\\d+/)?"
              + "(org/apache/(spark|hadoop|log4j|logging)|org/slf4j|scala|com/esotericsoftware)/.*\\.class");

  /** DL4J's own class, put into Spark's package to reach what Spark hides. */
  private static final Pattern GUEST_OF_SPARK =
      Pattern.compile("org/apache/spark/TaskContextHelper\\$?\\.class");

  private static final Pattern NATIVE_LIBRARY =
      Pattern.compile(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib)");
  private static final Pattern OUR_PLATFORM = Pattern.compile(".*linux-x86[_-]64.*");
  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|DSA|RSA|EC)");

  private final Path jar = Path.of(System.getProperty("gatesieve.jar"));

  @Test
  void holdsNoClassOfTheCluster() throws IOException {
    List<String> classes = entriesMatching(CLUSTER_CLASSES);
    assertEquals(
        List.of(),
        classes.stream().filter(name -> !GUEST_OF_SPARK.matcher(name).matches()).toList());
  }

  @Test
  void holdsNativeLibrariesOfOnePlatform() throws IOException {
    List<String> libraries = entriesMatching(NATIVE_LIBRARY);
    assertTrue(libraries.stream().anyMatch(name -> name.contains("openblas")), libraries::toString);
    assertTrue(libraries.stream().anyMatch(name -> name.contains("nd4jcpu")), libraries::toString);
    assertEquals(
        List.of(),
        libraries.stream().filter(name -> !OUR_PLATFORM.matcher(name).matches()).toList());
  }

  @Test
  void holdsNoSignatureThatRepackingBroke() throws IOException {
    assertEquals(List.of(), entriesMatching(SIGNATURE));
  }

  @Test
  void mergesServicesOfSeveralLibraries() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      var backend = file.getEntry("META-INF/services/org.nd4j.linalg.factory.Nd4jBackend");
      String providers =
          new String(file.getInputStream(backend).readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(providers.contains("org.nd4j.linalg.cpu.nativecpu.CpuBackend"), providers);
    }
  }

  /** The commit is empty only when built from a source archive, outside a git repository. */
  @Test
  void saysWhereItComesFrom() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      assertEquals("org.gatesieve.job.cli.Main", manifest.getValue(Attributes.Name.MAIN_CLASS));
      assertTrue(
          manifest.getValue("Git-Commit").matches("([0-9a-f]{40})?"),
          () -> manifest.getValue("Git-Commit"));
    }
  }

  @Test
  void staysSmallEnoughToShipToEveryExecutor() throws IOException {
    long bytes = Files.size(jar);
    assertTrue(bytes <= MAX_BYTES, () -> jar + " has " + bytes + " bytes");
  }

  private List<String> entriesMatching(Pattern pattern) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        Stream<String> names = file.stream().map(ZipEntry::getName)) {
      return names.filter(name -> pattern.matcher(name).matches()).toList();
    }
  }
}
