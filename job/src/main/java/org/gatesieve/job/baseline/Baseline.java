package org.gatesieve.job.baseline;

import java.util.Optional;

/** The floors of a corpus; a part without documents has none. */
public record Baseline(Optional<Floor> validation, Optional<Floor> test) {}
