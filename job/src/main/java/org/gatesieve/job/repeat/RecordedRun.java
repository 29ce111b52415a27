package org.gatesieve.job.repeat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.RunFiles;
import org.gatesieve.job.publish.RunId;

/**
 * What a published run says about its making, by its {@code provenance.json}.
 *
 * @param id the run id
 * @param dataFingerprint digest of the corpus
 * @param configuration every key's value
 * @param environment what else the bytes of a model can depend on: software, kernels, Java
 */
public record RecordedRun(
    String id,
    String dataFingerprint,
    SortedMap<String, String> configuration,
    SortedMap<String, String> environment) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public RecordedRun {
    configuration = Collections.unmodifiableSortedMap(new TreeMap<>(configuration));
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
  }

  /**
   * Reads a run, whose bytes are verified.
   *
   * @throws JobException (storage) when the file is missing, damaged or of another version
   */
  public static RecordedRun of(PublishedRun run) {
    byte[] bytes = run.read(RunFiles.PROVENANCE);
    try {
      JsonNode json = JSON.readTree(bytes);
      SortedMap<String, String> environment = new TreeMap<>();
      json.required("versions")
          .fields()
          .forEachRemaining(entry -> environment.put(entry.getKey(), entry.getValue().asText()));
      environment.put("OPENBLAS_CORETYPE", json.required("openblasCoretype").asText());
      JsonNode matrixKernels = json.path("matrixKernels");
      if (matrixKernels.isTextual()) {
        environment.put("matrix kernels", matrixKernels.asText());
      }
      environment.put("kernels", json.required("kernels").asText());
      return new RecordedRun(
          json.required("run").asText(),
          json.required("dataFingerprint").asText(),
          JSON.convertValue(json.required("configuration"), new TypeReference<>() {}),
          environment);
    } catch (IOException | IllegalArgumentException e) {
      throw JobException.storage(
          new Path(run.directory(), RunFiles.PROVENANCE)
              + " does not tell how the run was made: "
              + e.getMessage(),
          e);
    }
  }

  /** The configuration as key=value pairs, to load it again. */
  public List<String> assignments() {
    return configuration.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .toList();
  }

  /**
   * Refuses to repeat what would be another run.
   *
   * @param run the id that settings and corpus give today
   * @param fingerprint of the corpus today
   * @throws JobException (input data) when they are not those of this run
   */
  public void requireSame(RunId run, String fingerprint) {
    if (run.value().equals(id)) {
      return;
    }
    throw JobException.inputData(
        fingerprint.equals(dataFingerprint)
            ? "The settings are those of run "
                + run
                + ", not of "
                + id
                + "; set nothing but where the corpus lies"
            : "The corpus is not that of the run: its fingerprint is "
                + fingerprint
                + ", the run's is "
                + dataFingerprint
                + "; give its place with --set corpus.train=...");
  }
}
