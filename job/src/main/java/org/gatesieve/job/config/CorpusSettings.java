package org.gatesieve.job.config;

/**
 * Where the corpus lies, how it is read and split. Empty strings stand for "not given".
 *
 * @param format layout on storage
 * @param train path or glob of the training part
 * @param validation path of the validation part; empty: {@code validationFraction} of the training
 *     part
 * @param test path of the test part; empty: {@code testFraction} of the training part
 * @param validationFraction share of the training part that becomes validation, in [0, 1)
 * @param testFraction share of the training part that becomes test, in [0, 1)
 * @param splitBy column whose value decides the part of a record, so that records which share it
 *     stay together; empty: the record's own content
 * @param header whether CSV and TSV files begin with column names
 * @param textColumn name of the text column, or its 1-based number where there is no header;
 *     several joined with commas are concatenated with a blank, and "2-" means the second and all
 *     that follow
 * @param labelColumn name of the label column, or its 1-based number where there is no header
 * @param labelPattern regular expression whose first match in the label column is the label; empty:
 *     the whole column
 * @param separator column separator of labelled lines
 * @param shards number of training shards, independent of the cluster
 * @param badRecordShare share of bad records above which the job fails, in [0, 1]
 */
public record CorpusSettings(
    CorpusFormat format,
    String train,
    String validation,
    String test,
    double validationFraction,
    double testFraction,
    String splitBy,
    boolean header,
    String textColumn,
    String labelColumn,
    String labelPattern,
    String separator,
    int shards,
    double badRecordShare) {}
