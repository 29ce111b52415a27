package org.gatesieve.job.baseline;

import java.util.Optional;

/**
 * The floors of a corpus of running text; a part with nothing to predict has none.
 *
 * @param counted tokens of the training part that the n-grams were counted in, from its beginning
 */
public record LanguageFloors(
    Optional<LanguageFloor> validation, Optional<LanguageFloor> test, long counted) {}
