package org.gatesieve.job.averaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatParcelTest {
  private static final int[] AWKWARD_BITS = {
    0x80000000, 0x7fa00001, 0xff800000, 0x7f800000, 1, 0x807fffff, 0x3dcccccd
  };

  /** None, one, a whole number of blocks, and one more. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1 << 15, (1 << 15) + 1})
  void arrivesBitForBit(int length) throws IOException, ClassNotFoundException {
    int[] bits = IntStream.range(0, length).map(i -> AWKWARD_BITS[i % 7] ^ i / 7 % 2).toArray();
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = Float.intBitsToFloat(bits[i]);
    }
    float[] arrived = sent(new FloatParcel(values)).values();
    int[] arrivedBits = new int[arrived.length];
    for (int i = 0; i < arrived.length; i++) {
      arrivedBits[i] = Float.floatToRawIntBits(arrived[i]);
    }
    assertArrayEquals(bits, arrivedBits);
  }

  private static FloatParcel sent(FloatParcel parcel) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(parcel);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (FloatParcel) in.readObject();
    }
  }
}
