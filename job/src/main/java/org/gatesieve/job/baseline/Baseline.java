package org.gatesieve.job.baseline;

import java.util.Optional;

/**
 * The floors of a corpus; a part without documents has none.
 *
 * @param majorityLabel most frequent training label, the first of them when several are equal
 */
public record Baseline(String majorityLabel, Optional<Floor> validation, Optional<Floor> test) {}
