package org.gatesieve.compact.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gatesieve.compact.memory.Allocation;
import org.gatesieve.compact.model.CompactModel;

/**
 * What must hold of any bytes whatever: a model or a refusal, at a cost the file's size explains.
 */
final class HostileReading {
  private static final long MOST_BYTES_PER_BYTE = 100;
  private static final long FIXED_BYTES = 1 << 20;
  private static final long MOST_NANOSECONDS = 10_000_000_000L;

  private HostileReading() {}

  /** Reads {@code file}; what is read must be written again as bytes that are read as the same. */
  static void check(byte[] file) {
    long start = System.nanoTime();
    CompactModel model = readOrNull(file);
    long nanoseconds = System.nanoTime() - start;
    assertTrue(nanoseconds < MOST_NANOSECONDS, nanoseconds + " ns");
    long most = MOST_BYTES_PER_BYTE * file.length + FIXED_BYTES;
    // The first reading also allocates what the virtual machine needs to load the classes.
    long allocated = allocated(file);
    assertTrue(allocated <= most, allocated + " bytes allocated for a file of " + file.length);
    if (model != null) {
      byte[] written = ModelFile.toBytes(model);
      CompactModel again = readOrNull(written);
      assertTrue(again != null, "written, but not read");
      assertArrayEquals(written, ModelFile.toBytes(again));
    }
  }

  private static long allocated(byte[] file) {
    long before = Allocation.bytes();
    readOrNull(file);
    return Allocation.bytes() - before;
  }

  private static CompactModel readOrNull(byte[] file) {
    try {
      return ModelFile.read(file);
    } catch (ModelFormatException refused) {
      return null;
    }
  }
}
