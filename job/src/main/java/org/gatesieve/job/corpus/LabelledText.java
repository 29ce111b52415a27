package org.gatesieve.job.corpus;

import java.io.Serializable;

/** A document before it is encoded. */
public record LabelledText(String label, String text) implements Serializable {}
