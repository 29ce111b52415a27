package org.gatesieve.compact.format;

/** A line of the table of sections. */
record Section(String name, SectionEncoding encoding, int bytes) {}
