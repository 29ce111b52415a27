package org.gatesieve.job.corpus;

import java.io.Serializable;
import java.util.List;

/**
 * A document without label.
 *
 * @param kept values of the columns asked for, in their order
 */
public record KeptText(String text, List<String> kept) implements Serializable {}
