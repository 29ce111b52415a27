package org.gatesieve.job.progress.tensorboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Map;
import org.nd4j.shade.protobuf.ByteString;
import org.nd4j.shade.protobuf.CodedOutputStream;
import org.tensorflow.framework.DataType;
import org.tensorflow.framework.Summary;
import org.tensorflow.framework.SummaryMetadata;
import org.tensorflow.framework.TensorProto;
import org.tensorflow.framework.TensorShapeProto;

/**
 * Messages of type Event, as TensorFlow 2 writes them. ND4J brings the generated classes of
 * everything inside, but not of Event itself (tensorboard/compat/proto/event.proto).
 */
final class EventMessage {
  private static final int WALL_TIME = 1;
  private static final int STEP = 2;
  private static final int FILE_VERSION = 3;
  private static final int SUMMARY = 5;
  private static final int SESSION_LOG = 7;

  /** A SessionLog whose status is START. */
  private static final byte[] START = {8, 1};

  private static final SummaryMetadata SCALARS =
      SummaryMetadata.newBuilder()
          .setPluginData(SummaryMetadata.PluginData.newBuilder().setPluginName("scalars"))
          .build();

  private EventMessage() {}

  /** What every file begins with. */
  static byte[] version(Instant time) {
    return event(time, 0, out -> out.writeString(FILE_VERSION, "brain.Event:2"));
  }

  /** Takes back what earlier files of the run say of this step and those behind it. */
  static byte[] start(Instant time, long step) {
    return event(time, step, out -> out.writeBytes(SESSION_LOG, ByteString.copyFrom(START)));
  }

  /** Figures by their names; those before a slash are a group. */
  static byte[] scalars(Instant time, long step, Map<String, Double> figures) {
    Summary.Builder summary = Summary.newBuilder();
    figures.forEach(
        (name, figure) ->
            summary.addValue(
                Summary.Value.newBuilder()
                    .setTag(name)
                    .setTensor(scalar(figure.floatValue()))
                    .setMetadata(SCALARS)));
    return event(time, step, out -> out.writeMessage(SUMMARY, summary.build()));
  }

  private static TensorProto scalar(float value) {
    ByteBuffer content = ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return TensorProto.newBuilder()
        .setDtype(DataType.DT_FLOAT)
        .setTensorShape(TensorShapeProto.getDefaultInstance())
        .setTensorContent(ByteString.copyFrom(content.putFloat(value).array()))
        .build();
  }

  private static byte[] event(Instant time, long step, Field what) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      out.writeDouble(WALL_TIME, time.getEpochSecond() + time.getNano() / 1e9);
      if (step != 0) {
        out.writeInt64(STEP, step);
      }
      what.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written", e);
    }
    return bytes.toByteArray();
  }

  private interface Field {
    void writeTo(CodedOutputStream out) throws IOException;
  }
}
