package org.gatesieve.job.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Which build is running.
 *
 * @param version of the release; empty when the classes do not come from a jar
 * @param commit Git commit; empty when the build knew none
 * @param dirty whether the sources differed from that commit
 */
public record BuildVersion(Optional<String> version, Optional<String> commit, boolean dirty) {

  /** The build of the jar that holds this class. */
  public static BuildVersion current() {
    try {
      Path origin =
          Path.of(BuildVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(origin)) {
        return of(new Manifest());
      }
      try (JarFile jar = new JarFile(origin.toFile())) {
        Manifest manifest = jar.getManifest();
        return of(manifest == null ? new Manifest() : manifest);
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the jar of this class cannot be read", e);
    }
  }

  static BuildVersion of(Manifest manifest) {
    Attributes attributes = manifest.getMainAttributes();
    return new BuildVersion(
        Optional.ofNullable(attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION)),
        Optional.ofNullable(attributes.getValue("Git-Commit")),
        Boolean.parseBoolean(attributes.getValue("Git-Dirty")));
  }

  @Override
  public String toString() {
    return version.orElse("unreleased")
        + " (commit "
        + commit.orElse("unknown")
        + (dirty ? ", changed" : "")
        + ")";
  }
}
