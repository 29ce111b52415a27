package org.gatesieve.compact.format;

/** How the bytes of a section are to be read; FORMAT.md describes each. */
enum SectionEncoding {
  /** All values of a tensor. */
  DENSE,
  /** One bit per value of a tensor, then the non-zero values. */
  BITMAP,
  /** One bit per hidden neuron or token. */
  BITS,
  /** Front-coded words. */
  WORDS
}
