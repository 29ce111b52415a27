/**
 * Running a compact model. The entrances are {@link
 * org.gatesieve.compact.inference.CompactClassifier#load(java.nio.file.Path)} and {@link
 * org.gatesieve.compact.inference.CompactLanguageModel#load(java.nio.file.Path)}: they stand here
 * and not on {@code CompactModel} since the file format knows the model, and the model must not
 * know the file format. {@code ModelFile} reads either kind where one cannot know which it is.
 */
package org.gatesieve.compact.inference;
