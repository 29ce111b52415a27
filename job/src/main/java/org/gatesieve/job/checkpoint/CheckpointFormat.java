package org.gatesieve.job.checkpoint;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.gatesieve.job.publish.RunFile;

/** A checkpoint as two files: everything but the float arrays can be read by people. */
final class CheckpointFormat {
  static final String OUTLINE = "checkpoint.json";
  static final String TENSORS = "tensors.bin";

  private CheckpointFormat() {}

  static List<RunFile> files(Checkpoint checkpoint) {
    FloatsAside tensors = new FloatsAside();
    try {
      byte[] outline = mapper(tensors.collecting()).writeValueAsBytes(checkpoint);
      return List.of(RunFile.of(OUTLINE, outline), new RunFile(TENSORS, tensors::writeTo));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of numbers and strings can be written", e);
    }
  }

  /**
   * @throws IOException when the files are those of another release
   */
  static Checkpoint read(byte[] outline, byte[] tensors) throws IOException {
    return mapper(FloatsAside.from(tensors)).readValue(outline, Checkpoint.class);
  }

  /**
   * Where a checkpoint comes from, without its numbers.
   *
   * @throws IOException when the file is that of another release
   */
  static Origin origin(byte[] outline) throws IOException {
    ObjectMapper mapper = mapper(new FloatsAside().collecting());
    return mapper.treeToValue(mapper.readTree(outline).required("origin"), Origin.class);
  }

  /** By record components alone: derived methods of a record are no part of it. */
  private static ObjectMapper mapper(Module floats) {
    return new ObjectMapper()
        .registerModule(floats)
        .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
        .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
        .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
  }
}
