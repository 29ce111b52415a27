package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What made a run; {@code provenance.json}. The model itself carries only {@link #forModel}, since
 * its bytes must not depend on the day.
 *
 * @param run the run id
 * @param seed seed of every random number
 * @param dataFingerprint digest of the corpus
 * @param command repeats the run when typed again
 * @param created when the model was made
 * @param versions the software that ran
 * @param openblasCoretype the environment's {@code OPENBLAS_CORETYPE}, which decides the kernels of
 *     matrix products; null if it was not set
 * @param matrixKernels the driver's kernels of matrix products, as OpenBLAS calls them
 * @param kernels the driver's kernels for everything between matrix products: vector or scalar
 * @param configuration the effective configuration
 */
@JsonPropertyOrder({
  "run",
  "seed",
  "dataFingerprint",
  "command",
  "created",
  "versions",
  "openblasCoretype",
  "matrixKernels",
  "kernels",
  "configuration"
})
public record Provenance(
    String run,
    long seed,
    String dataFingerprint,
    String command,
    @JsonSerialize(using = ToStringSerializer.class) Instant created,
    Versions versions,
    String openblasCoretype,
    String matrixKernels,
    String kernels,
    SortedMap<String, String> configuration) {

  public Provenance {
    configuration = Collections.unmodifiableSortedMap(new TreeMap<>(configuration));
  }

  /** What a model says of its origin: short, for it must stay small, and free of time and place. */
  public SortedMap<String, String> forModel() {
    SortedMap<String, String> origin = new TreeMap<>();
    origin.put("run", run);
    origin.put("seed", Long.toString(seed));
    origin.put("data", dataFingerprint);
    origin.put("gatesieve", versions.gatesieve());
    origin.put("commit", versions.commit());
    return origin;
  }
}
