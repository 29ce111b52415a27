package org.gatesieve.job.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

class BuildVersionTest {

  @Test
  void readsVersionAndCommitFromTheManifest() throws IOException {
    String text =
        """
        Manifest-Version: 1.0
        Implementation-Version: 0.1.0
        Git-Commit: 3a2b608
        Git-Dirty: true
        """;
    Manifest manifest =
        new Manifest(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertEquals("0.1.0 (commit 3a2b608, changed)", BuildVersion.of(manifest).toString());
  }

  @Test
  void saysSoWhenTheBuildIsNoRelease() {
    assertEquals("unreleased (commit unknown)", BuildVersion.of(new Manifest()).toString());
  }
}
