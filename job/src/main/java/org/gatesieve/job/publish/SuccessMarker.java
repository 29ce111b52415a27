package org.gatesieve.job.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file {@code _SUCCESS}: its presence says that the run is whole, its lines say what whole
 * means.
 *
 * @param checksums one per file of the run, in the order in which they were written
 */
record SuccessMarker(List<FileChecksum> checksums) {
  static final String NAME = "_SUCCESS";

  SuccessMarker {
    checksums = List.copyOf(checksums);
  }

  /**
   * @throws IllegalArgumentException if a line has another form
   */
  static SuccessMarker parse(byte[] bytes) {
    return new SuccessMarker(
        new String(bytes, StandardCharsets.UTF_8).lines().map(FileChecksum::parse).toList());
  }

  byte[] bytes() {
    return checksums.stream()
        .map(checksum -> checksum.line() + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  Optional<FileChecksum> of(String name) {
    return checksums.stream().filter(checksum -> checksum.name().equals(name)).findFirst();
  }
}
