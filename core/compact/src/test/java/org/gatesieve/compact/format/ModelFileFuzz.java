package org.gatesieve.compact.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

/**
 * Coverage-guided fuzzing of the reader, from the files in {@code ModelFileFuzzInputs}: one that is
 * read for each version, and one that fuzzing has found for each way to be refused. Fuzzing needs
 * an agent that allocates and slows, so it has a virtual machine of its own: that of the phase
 * {@code integration-test}, {@link #briefly}, or by hand, for an hour:
 *
 * <pre>{@code
 * mvn -pl core/compact verify -Dfuzz.test=ModelFileFuzz#atLength
 * }</pre>
 *
 * What fails is written into that folder and stays there when it is mended.
 */
class ModelFileFuzz {

  @FuzzTest(maxDuration = "20s")
  @Timeout(60)
  void briefly(byte[] file) {
    HostileReading.check(behindAValidChecksum(file));
  }

  @FuzzTest(maxDuration = "1h")
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void atLength(byte[] file) {
    briefly(file);
  }

  /** Fuzzing never finds a checksum, and would stop in front of everything else. */
  static byte[] behindAValidChecksum(byte[] file) {
    return file.length < TamperedFile.HEADER_AT + Integer.BYTES
        ? file
        : TamperedFile.sealed(file.clone());
  }
}
