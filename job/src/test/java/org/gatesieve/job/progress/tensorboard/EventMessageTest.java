package org.gatesieve.job.progress.tensorboard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Against the file that TensorFlow itself wrote for {@code tf.summary.scalar("accuracy", 0.99,
 * step=77)}, as the tests of TensorBoard's data server have it (tf_record.rs).
 */
class EventMessageTest {
  private static final String FIRST_TIME = "00008038 99d6d741";
  private static final String SECOND_TIME = "c405b73d 99d6d741";

  @Test
  void aFileBeginsAsTensorFlowBeginsIt() {
    assertArrayEquals(
        bytes(
            "18000000 00000000 a37f4b22",
            "09" + FIRST_TIME + "1a0d 62726169 6e2e4576 656e743a 32",
            "124b36ab"),
        EventRecord.of(EventMessage.version(time(FIRST_TIME))));
  }

  @Test
  void aScalarIsWrittenAsTensorFlowWritesIt() {
    assertArrayEquals(
        bytes(
            "32000000 00000000 241956ec",
            "09" + SECOND_TIME + "104d 2a25 0a23 0a08 61636375 72616379",
            "420a 0801 1200 2204 a4707d3f 4a0b 0a09 0a07 7363616c 617273",
            "a55b6433"),
        EventRecord.of(EventMessage.scalars(time(SECOND_TIME), 77, Map.of("accuracy", 0.99))));
  }

  /** A double of seconds, as both files have them. */
  private static Instant time(String hex) {
    double seconds = ByteBuffer.wrap(bytes(hex)).order(ByteOrder.LITTLE_ENDIAN).getDouble();
    return Instant.ofEpochSecond((long) seconds, Math.round((seconds % 1) * 1e9));
  }

  private static byte[] bytes(String... hex) {
    return HexFormat.of().parseHex(String.join("", hex).replace(" ", ""));
  }
}
